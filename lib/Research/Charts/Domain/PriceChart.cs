using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Prices as charts, with indicators over them and the fills of a backtest on them.</summary>
public static class PriceChart
{
    // Blue, vermillion and green speak for rising and falling bars, sells and buys.
    private static readonly string[] s_overlayColors = [Palette.Purple, Palette.Orange, Palette.SkyBlue];

    /// <summary>
    /// The bars as candles (up to 250) or as a line of closes, with overlays on the same axis. The alternative text is
    /// computed from the data; <see cref="Chart.Described"/> replaces it.
    /// </summary>
    /// <param name="bars">At least one bar.</param>
    /// <param name="overlays">Series on the price scale, aligned with the bars; NaN leaves a gap.</param>
    /// <exception cref="ArgumentException">There are no bars, or an overlay has another length.</exception>
    public static Chart ToPriceChart(this BarSeries bars, params IReadOnlyList<Series> overlays)
    {
        ArgumentNullException.ThrowIfNull(overlays);
        return bars.ToPriceChart(new PriceChartOptions { Overlays = overlays, ShowVolume = false });
    }

    /// <summary>
    /// The bars with everything the options name, in panels that share the time axis: prices with overlays, volume,
    /// indicators, signal. Above <see cref="PriceChartOptions.MostCandles"/> bars the prices are a line of closes.
    /// </summary>
    /// <param name="bars">At least one bar.</param>
    /// <param name="options">What is drawn.</param>
    /// <exception cref="ArgumentException">There are no bars, a series has another length, or volume is asked for and there is none.</exception>
    public static Chart ToPriceChart(this BarSeries bars, PriceChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(options);
        if (bars.Count == 0)
            throw new ArgumentException("A price chart needs at least one bar; there are none.", nameof(bars));
        var chart = new Chart(options.Title ?? bars.Symbol, options.Alt ?? Describe(bars, options)).X("Close of the bar (UTC)").Y("Price");
        chart = bars.Count <= options.MostCandles ? chart.Candles(bars, bars.Symbol) : chart.Line(bars.CloseTime, bars.Close.Values, "close");
        for (var i = 0; i < options.Overlays.Count; i++)
            chart = WithSeries(chart, bars, options.Overlays[i], new TraceStyle { Color = s_overlayColors[i % s_overlayColors.Length] });
        if (options.ShowVolume)
            chart = chart.Volume(bars);
        chart = options.Indicators.Aggregate(chart, (before, panel) => WithPanel(before, bars, panel));
        return options.Signal is { } signal ? WithSignal(chart, bars, signal) : chart;
    }

    private static Chart WithPanel(Chart chart, BarSeries bars, IndicatorPanel panel)
    {
        chart = chart.Panel(panel.Title, panel.Format, panel.Height);
        chart = panel.Levels.Aggregate(chart, (before, level) => before.HorizontalLine(level, ""));
        return panel.Series.Aggregate(chart, (before, series) => WithSeries(before, bars, series, style: null));
    }

    private static Chart WithSeries(Chart chart, BarSeries bars, Series series, TraceStyle? style) => series.Count == bars.Count
        ? chart.Line(bars.CloseTime, series.Values, series.Name, style)
        : throw new ArgumentException($"A series drawn with bars must have as many values as there are bars ({bars.Count}); '{series.Name}' has {series.Count}.", nameof(series));

    private static Chart WithSignal(Chart chart, BarSeries bars, Signal signal) => signal.Count == bars.Count
        ? chart.Panel("Target exposure", ValueFormat.Percent, height: 0.25).Step(bars.CloseTime, signal.Values, signal.Name, new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid })
        : throw new ArgumentException($"A signal must have as many values as there are bars ({bars.Count}); '{signal.Name}' has {signal.Count}.", nameof(signal));

    /// <summary>The prices of a backtest with its fills: triangles up for buys, down for sells, at the price paid.</summary>
    /// <param name="result">The backtest.</param>
    /// <param name="overlays">Series on the price scale, for example the averages that gave the signal.</param>
    public static Chart ToPriceChart(this BacktestResult result, params IReadOnlyList<Series> overlays)
    {
        ArgumentNullException.ThrowIfNull(result);
        var chart = result.Bars.ToPriceChart(overlays);
        chart = WithFills(chart, [.. result.Fills.Where(f => f.Quantity > 0)], "buy", new TraceStyle { Shape = MarkerShape.TriangleUp, Color = Palette.Green, Size = 11 });
        chart = WithFills(chart, [.. result.Fills.Where(f => f.Quantity < 0)], "sell", new TraceStyle { Shape = MarkerShape.TriangleDown, Color = Palette.Vermillion, Size = 11 });
        return chart
            .Titled($"{result.Bars.Symbol}: {result.Fills.Count} fills")
            .Described($"{chart.Alt} {result.Fills.Count(f => f.Quantity > 0)} buys and {result.Fills.Count(f => f.Quantity < 0)} sells are marked by triangles at the price paid.");
    }

    private static Chart WithFills(Chart chart, IReadOnlyList<Fill> fills, string name, TraceStyle style) =>
        fills.Count == 0 ? chart : chart.Markers([.. fills.Select(f => f.Time)], [.. fills.Select(f => f.Price)], name, style);

    private static string Describe(BarSeries bars, PriceChartOptions options)
    {
        var over = options.Overlays.Count == 0 ? "" : $" Drawn over it: {string.Join(", ", options.Overlays.Select(o => o.Name))}.";
        List<string> panels = [.. options.Indicators.Select(p => p.Title)];
        if (options.ShowVolume)
            panels.Insert(0, "volume");
        if (options.Signal is { } signal)
            panels.Add($"target exposure of {signal.Name}");
        var below = panels.Count == 0 ? "" : $" Below it: {string.Join(", ", panels)}.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Price of {bars.Symbol}, {bars.Count} {bars.Frequency.Name} bars from {bars.CloseTime[0]:yyyy-MM-dd} to {bars.CloseTime[^1]:yyyy-MM-dd}: starts at {bars.Close.First:G6}, ends at {bars.Close.Last:G6}, lowest low {bars.Low.Min():G6}, highest high {bars.High.Max():G6}.{over}{below}");
    }
}
