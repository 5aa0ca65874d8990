namespace AlgoAcademy.Research;

/// <summary>A share that was counted, with the interval of Wilson (1927), which holds near 0 and 1 too.</summary>
/// <param name="Power">Rejections / draws.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Draws">How often the test was made.</param>
public sealed record PowerEstimate(double Power, double Low, double High, int Draws)
{
    private const double Z = 1.959963984540054;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"power {Power:P1} (95 % interval {Low:P1} to {High:P1}), {Draws:N0} draws");

    internal static PowerEstimate Of(int rejected, int draws)
    {
        var share = (double)rejected / draws;
        var center = (share + (Z * Z / (2 * draws))) / (1 + (Z * Z / draws));
        var half = Z / (1 + (Z * Z / draws)) * Math.Sqrt((share * (1 - share) / draws) + (Z * Z / (4.0 * draws * draws)));
        return new PowerEstimate(share, Math.Max(0, center - half), Math.Min(1, center + half), draws);
    }
}
