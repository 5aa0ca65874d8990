namespace AlgoAcademy.Research;

/// <summary>What a statistic must pass for the hypothesis to be rejected at the usual levels.</summary>
/// <param name="OnePercent">Level 0.01.</param>
/// <param name="FivePercent">Level 0.05.</param>
/// <param name="TenPercent">Level 0.10.</param>
public sealed record CriticalValues(double OnePercent, double FivePercent, double TenPercent)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"1 % {OnePercent:F3}, 5 % {FivePercent:F3}, 10 % {TenPercent:F3}");
}
