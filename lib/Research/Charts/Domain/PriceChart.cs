using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Prices as charts, with indicators over them and the fills of a backtest on them.</summary>
public static class PriceChart
{
    // Above this number candles are thinner than a pixel.
    private const int MostCandles = 250;

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
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(overlays);
        if (bars.Count == 0)
            throw new ArgumentException("A price chart needs at least one bar; there are none.", nameof(bars));
        var chart = new Chart(bars.Symbol, Describe(bars, overlays)).X("Close of the bar (UTC)").Y("Price");
        chart = bars.Count <= MostCandles ? chart.Candles(bars, bars.Symbol) : chart.Line(bars.CloseTime, bars.Close.Values, "close");
        for (var i = 0; i < overlays.Count; i++)
        {
            var overlay = overlays[i];
            if (overlay.Count != bars.Count)
                throw new ArgumentException($"An overlay must have as many values as there are bars ({bars.Count}); '{overlay.Name}' has {overlay.Count}.", nameof(overlays));
            chart = chart.Line(bars.CloseTime, overlay.Values, overlay.Name, new TraceStyle { Color = s_overlayColors[i % s_overlayColors.Length] });
        }

        return chart;
    }

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

    private static string Describe(BarSeries bars, IReadOnlyList<Series> overlays)
    {
        var over = overlays.Count == 0 ? "" : $" Drawn over it: {string.Join(", ", overlays.Select(o => o.Name))}.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Price of {bars.Symbol}, {bars.Count} {bars.Frequency.Name} bars from {bars.CloseTime[0]:yyyy-MM-dd} to {bars.CloseTime[^1]:yyyy-MM-dd}: starts at {bars.Close.First:G6}, ends at {bars.Close.Last:G6}, lowest low {bars.Low.Min():G6}, highest high {bars.High.Max():G6}.{over}");
    }
}
