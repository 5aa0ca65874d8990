namespace AlgoAcademy.Research;

/// <summary>A block at each end and a steady rate between: the best way to trade against a book that refills.</summary>
/// <param name="Block">Units at the start, and again at the end.</param>
/// <param name="Rate">Units per unit of time between.</param>
/// <param name="Middle">Units between in all.</param>
/// <param name="ExpectedCost">Expected shortfall in currency.</param>
public sealed record BlockSchedule(double Block, double Rate, double Middle, double ExpectedCost)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"block {Block:F1}, then {Rate:F1} per unit of time ({Middle:F1} in all), then block {Block:F1}; expected cost {ExpectedCost:F2}");
}
