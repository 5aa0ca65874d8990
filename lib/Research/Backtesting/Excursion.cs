namespace AlgoAcademy.Research;

/// <summary>
/// How far prices went against and for a trade while it was held, as fractions of its entry price. Source: Sweeney (1997),
/// Maximum Adverse Excursion.
/// </summary>
/// <param name="Adverse">Worst move against it, at or below 0.</param>
/// <param name="Favorable">Best move for it, at or above 0.</param>
internal readonly record struct Excursion(double Adverse, double Favorable)
{
    /// <summary>
    /// Over the highs and lows of the bars it was held through, entry and exit prices included. What of the exit bar came before
    /// the exit nobody knows, so that bar's range counts only for a trade still open.
    /// </summary>
    public static Excursion Of(Trade trade, BarSeries bars)
    {
        var length = trade.ExitIndex - trade.EntryIndex + (trade.IsOpen ? 1 : 0);
        var (low, high) = (Math.Min(trade.EntryPrice, trade.ExitPrice), Math.Max(trade.EntryPrice, trade.ExitPrice));
        var lows = bars.Low.Values.AsSpan(trade.EntryIndex, length);
        var highs = bars.High.Values.AsSpan(trade.EntryIndex, length);
        for (var i = 0; i < length; i++)
        {
            (low, high) = (Math.Min(low, lows[i]), Math.Max(high, highs[i]));
        }

        var (down, up) = ((low / trade.EntryPrice) - 1, (high / trade.EntryPrice) - 1);
        return trade.Direction == TradeDirection.Long ? new Excursion(down, up) : new Excursion(-up, -down);
    }
}
