namespace AlgoAcademy.Research;

/// <summary>A decision that changed when later bars did.</summary>
/// <param name="Cut">The strategy was shown the bars before this index as they were.</param>
/// <param name="Bar">The decision that changed; before the cut.</param>
/// <param name="Time">Close time of that bar.</param>
/// <param name="Before">The decision with all bars as they were.</param>
/// <param name="After">The decision with other bars after the cut, or none.</param>
/// <param name="FutureReplaced">True when later bars were others; false when they were cut off.</param>
public sealed record LookAheadFinding(int Cut, int Bar, DateTime Time, double Before, double After, bool FutureReplaced)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"the decision of bar {Bar} ({Time:yyyy-MM-dd}) was {Before}, and {After} once the bars from {Cut} on were {(FutureReplaced ? "others" : "cut off")}");
}
