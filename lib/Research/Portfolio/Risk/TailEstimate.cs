namespace AlgoAcademy.Research;

/// <summary>Where the tail of a return's distribution begins and how far down its mean lies. Both are returns: usually below zero.</summary>
/// <param name="Tail">Share of outcomes in the tail: 0.01 for "99 %".</param>
/// <param name="ValueAtRisk">The return that only the tail falls below.</param>
/// <param name="ExpectedShortfall">Mean return in the tail, at or below the value at risk; NaN where the model says nothing about it.</param>
public sealed record TailEstimate(double Tail, double ValueAtRisk, double ExpectedShortfall)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"one in {1 / Tail:G4} falls below {ValueAtRisk * 100:F2} %, on average to {ExpectedShortfall * 100:F2} %");
}
