namespace AlgoAcademy.Research;

/// <summary>Fills of quotes that stood at one distance.</summary>
/// <param name="Distance">δ from the middle, in price units, finite.</param>
/// <param name="Time">How long a quote stood there, in units of time, above zero.</param>
/// <param name="Fills">How often it was met, zero or more.</param>
public readonly record struct FillCounts(double Distance, double Time, int Fills)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Fills} fills in {Time:G5} at {Distance:G5}");
}
