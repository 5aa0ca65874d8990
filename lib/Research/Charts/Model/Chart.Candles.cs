namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    /// <summary>
    /// A candle for each bar. Beyond 2,000 bars, neighbours are merged (first open, highest high, lowest low, last close)
    /// and the name says how many.
    /// </summary>
    public Chart Candles(BarSeries bars, string name)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var merge = (bars.Count + Downsampling.MaximumPoints - 1) / Downsampling.MaximumPoints;
        var shown = merge > 1 ? $"{name} ({merge} bars a candle)" : name;
        return WithTrace(Merge(bars, Math.Max(merge, 1), shown), AxisKind.Time);
    }

    private static CandleTrace Merge(BarSeries bars, int merge, string name)
    {
        var count = (bars.Count + merge - 1) / merge;
        var (x, open, high) = (new double[count], new double[count], new double[count]);
        var (low, close) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var start = i * merge;
            var length = Math.Min(merge, bars.Count - start);
            x[i] = ChartTime.ToMilliseconds(bars.CloseTime[start + length - 1]);
            open[i] = bars.Open[start];
            high[i] = ValueRange.Of(bars.High.Values.AsSpan(start, length)).High;
            low[i] = ValueRange.Of(bars.Low.Values.AsSpan(start, length)).Low;
            close[i] = bars.Close[start + length - 1];
        }

        return new CandleTrace([.. x], new CandlePrices([.. open], [.. high], [.. low], [.. close]), name);
    }
}
