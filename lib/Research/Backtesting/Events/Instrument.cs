namespace AlgoAcademy.Research;

/// <summary>Something to trade: its bars and the rules of its market.</summary>
/// <param name="Bars">Its bars; those of all instruments of a backtest share one time axis.</param>
public sealed record Instrument(BarSeries Bars)
{
    /// <summary>Currency of its prices; must have a rate in <see cref="EventOptions.Rates"/> unless it is the base currency.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Smallest quantity and step of quantities; sizes are cut down to whole lots. 0 allows any fraction.</summary>
    public double LotSize { get; init; }

    /// <summary>Paid by long positions to short ones per bar, a fraction of the position's value at the last close; perpetual futures have it. Null for none.</summary>
    public Series? Funding { get; init; }

    internal IEnumerable<string> Faults(EventOptions options) =>
    [
        .. OptionRules.Within(LotSize, 0, double.PositiveInfinity),
        .. Currency == options.BaseCurrency || options.Rates.ContainsKey(Currency)
            ? (string[])[] : [$"{Bars.Symbol} is in {Currency}, which has no rate to {options.BaseCurrency}: give it in Rates[\"{Currency}\"]."],
    ];

    internal double WholeLots(double quantity)
    {
        if (LotSize == 0)
        {
            return quantity;
        }

        // A quantity that is whole but for rounding stays whole.
        var lots = quantity / LotSize;
        var near = Math.Round(lots);
        return (Math.Abs(lots - near) < 1e-9 ? near : Math.Truncate(lots)) * LotSize;
    }
}
