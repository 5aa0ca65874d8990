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
        var merge = BarsInOne(bars);
        return WithTrace(Merge(bars, merge, Shown(name, merge, "bars a candle")), AxisKind.Time);
    }

    /// <summary>
    /// A panel below with the volume of each bar, in the unit of the data. Beyond 2,000 bars, neighbours are summed as
    /// <see cref="Candles"/> merges them and the name says how many.
    /// </summary>
    /// <exception cref="ArgumentException">The bars have no volume: all of it is zero or missing.</exception>
    public Chart Volume(BarSeries bars, string name = "volume")
    {
        ArgumentNullException.ThrowIfNull(bars);
        if (!bars.Volume.Values.Any(v => double.IsFinite(v) && v > 0))
            throw new ArgumentException($"A volume panel needs volume; {bars.Symbol} has none in {bars.Count} bars. Leave the panel out (ShowVolume = false).", nameof(bars));
        var merge = BarsInOne(bars);
        var count = (bars.Count + merge - 1) / merge;
        var (times, sums) = (new DateTime[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var length = Math.Min(merge, bars.Count - (i * merge));
            times[i] = bars.CloseTime[(i * merge) + length - 1];
            foreach (var volume in bars.Volume.Values.AsSpan(i * merge, length))
                sums[i] += double.IsFinite(volume) ? volume : 0;
        }

        return Panel("Volume", height: 0.3)
            .Bars(times, sums, Shown(name, merge, "bars summed"), new TraceStyle { Color = Palette.Gray, Dash = LineDash.Solid });
    }

    private static int BarsInOne(BarSeries bars) => Math.Max(1, (bars.Count + Downsampling.MaximumPoints - 1) / Downsampling.MaximumPoints);

    private static string Shown(string name, int merge, string unit) => merge > 1 ? $"{name} ({merge} {unit})" : name;

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
