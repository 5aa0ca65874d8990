namespace AlgoAcademy.Research;

/// <summary>What quotes of one size have earned.</summary>
/// <param name="Size">Units shown.</param>
/// <param name="Fills">How often they were met.</param>
/// <param name="Rate">Fills per unit of time.</param>
/// <param name="Edge">Mean of sign × (middle a horizon later − price) − fee, per unit filled, in price units.</param>
/// <param name="EdgeError">Standard error of the mean; NaN below two fills.</param>
public sealed record SizeBucket(double Size, int Fills, double Rate, double Edge, double EdgeError)
{
    /// <summary>Rate × size × edge: expected earnings per unit of time, in currency.</summary>
    public double NetEdge => Rate * Size * Edge;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"size {Size}: {Fills} fills, {Rate:G4} per unit of time, edge {Edge:F4} (± {EdgeError:F4}), {NetEdge:F3} in all");
}
