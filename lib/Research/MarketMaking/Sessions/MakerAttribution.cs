namespace AlgoAcademy.Research;

/// <summary>
/// Where a maker's profit came from, in parts that add up to it. Above zero is earned. A fill of signed quantity x at price p and middle m, the
/// middle m′ a horizon later and M at the end: x(m − p) is spread, x(m′ − m) adverse selection (below zero when the price went against the
/// fill), x(M − m′) inventory. After Menkveld (2013), J. Financial Markets 16:712. Taught in lessons 18 and 41.
/// </summary>
/// <param name="Spread">Earned by fills of the maker's own quotes.</param>
/// <param name="Crossing">Paid by fills at somebody else's price: hedges.</param>
/// <param name="AdverseSelection">What the price did within the horizon after each fill.</param>
/// <param name="Inventory">What it did later, as long as the units were held.</param>
/// <param name="Fees">Fees paid, zero or below.</param>
/// <param name="Rebates">Rebates received, zero or above.</param>
public sealed record MakerAttribution(double Spread, double Crossing, double AdverseSelection, double Inventory, double Fees, double Rebates)
{
    /// <summary>The six parts together: cash and what is held at the end, valued at the last middle.</summary>
    public double Total => Spread + Crossing + AdverseSelection + Inventory + Fees + Rebates;

    /// <summary>Attributes the profit of fills that began with nothing held.</summary>
    /// <param name="fills">Trades in any order, within the path's time. What was held before enters as a fill at the middle.</param>
    /// <param name="mids">Middle prices; the last values what is still held.</param>
    /// <param name="horizon">How long after a fill a move is called adverse selection, in units of time, zero or more.</param>
    /// <exception cref="ArgumentException">A horizon below zero, or a fill without quantity, price or middle.</exception>
    public static MakerAttribution Of(IReadOnlyList<MakerFill> fills, MidPath mids, double horizon)
    {
        ArgumentNullException.ThrowIfNull(fills);
        ArgumentNullException.ThrowIfNull(mids);
        OptionRules.Require(OptionRules.Within(horizon, 0, double.MaxValue).Concat(FillFaults(fills)), nameof(fills));
        var parts = new double[4];
        foreach (var fill in fills)
        {
            var later = mids.At(Math.Max(fill.Time, mids.Times[0]) + horizon);
            parts[fill.IsTaker ? 1 : 0] += fill.SignedQuantity * (fill.Mid - fill.Price);
            parts[2] += fill.SignedQuantity * (later - fill.Mid);
            parts[3] += fill.SignedQuantity * (mids.Last - later);
        }

        return new MakerAttribution(parts[0], parts[1], parts[2], parts[3],
            -fills.Sum(static fill => Math.Max(0, fill.Fee)), -fills.Sum(static fill => Math.Min(0, fill.Fee)));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"profit {Total:F2}: spread {Spread:F2}, crossing {Crossing:F2}, adverse selection {AdverseSelection:F2}, inventory {Inventory:F2}, fees {Fees:F2}, rebates {Rebates:F2}");

    internal static IEnumerable<string> FillFaults(IReadOnlyList<MakerFill> fills) =>
        fills.Any(static fill => !(fill.Quantity > 0 && double.IsFinite(fill.Quantity * (fill.Price + fill.Mid + fill.Time) + fill.Fee)))
            ? ["fills must have quantities above zero and finite times, prices, middles and fees."] : [];
}
