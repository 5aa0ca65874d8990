namespace AlgoAcademy.Research;

/// <summary>
/// How far prices went against and for a trade while it was held, as fractions of its entry price. Source: Sweeney (1997),
/// Maximum Adverse Excursion.
/// </summary>
/// <param name="Adverse">Worst move against it, at or below 0.</param>
/// <param name="Favorable">Best move for it, at or above 0.</param>
internal sealed record Excursion(double Adverse, double Favorable)
{
    /// <summary>
    /// Over the highs and lows of the bars it was held through, entry and exit prices included. A fill is at a bar's open, so
    /// the exit bar's range counts only for a trade still open.
    /// </summary>
    internal static Excursion Of(Trade trade, BarSeries bars)
    {
        var length = trade.ExitIndex - trade.EntryIndex + (trade.IsOpen ? 1 : 0);
        var prices = ValueRange.OfAll(
        [
            (trade.EntryPrice, trade.EntryPrice), (trade.ExitPrice, trade.ExitPrice),
            ValueRange.Of(bars.Low.Values.AsSpan(trade.EntryIndex, length)), ValueRange.Of(bars.High.Values.AsSpan(trade.EntryIndex, length)),
        ]);
        var (down, up) = ((prices.Low / trade.EntryPrice) - 1, (prices.High / trade.EntryPrice) - 1);
        return trade.Direction == TradeDirection.Long ? new Excursion(down, up) : new Excursion(-up, -down);
    }
}
