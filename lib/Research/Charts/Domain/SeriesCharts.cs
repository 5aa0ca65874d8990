using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Charts of an equity curve alone, wherever it comes from: a backtest, a broker's statement, an index.</summary>
public static class SeriesCharts
{
    /// <summary>
    /// The equity, a benchmark scaled to the same start when there is one, and below it both drawdowns as fractions ≤ 0 of
    /// the peak, written in percent.
    /// </summary>
    /// <param name="equity">Values above zero at their highest; the warm-up may be NaN.</param>
    /// <param name="benchmark">Prices or equity on the same times; null draws none.</param>
    /// <param name="log">Whether equal distances are equal growth; needs values above zero.</param>
    /// <exception cref="ArgumentException">No finite value, or a benchmark on other times.</exception>
    public static Chart ToEquityChart(this Series equity, Series? benchmark = null, bool log = false)
    {
        RequireValues(equity);
        var chart = new Chart($"Equity: {equity.Name}", DescribeEquity(equity, benchmark)).X("Time (UTC)").Y("Equity", log: log)
            .Line(equity.Times, equity.Values, equity.Name);
        var scaled = benchmark is null ? null : Scaled(benchmark, equity);
        if (scaled is not null)
            chart = chart.Line(equity.Times, scaled.Values, scaled.Name);
        chart = chart.Panel("Drawdown", ValueFormat.Percent, height: 0.4)
            .Area(equity.Times, equity.Drawdown().Values, "drawdown", new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid });
        return scaled is null
            ? chart
            : chart.Line(equity.Times, scaled.Drawdown().Values, $"drawdown of {scaled.Name}", new TraceStyle { Color = Palette.Vermillion, Dash = LineDash.Dash });
    }

    /// <summary>Drawdown alone: a fraction ≤ 0 of the highest value so far, written in percent, and its deepest point as a line.</summary>
    /// <param name="equity">Equity or prices above zero at their highest.</param>
    /// <exception cref="ArgumentException">No finite value.</exception>
    public static Chart ToUnderwaterChart(this Series equity)
    {
        RequireValues(equity);
        var drawdown = equity.Drawdown();
        var worst = ValueRange.Of(drawdown.Values.AsSpan()).Low;
        var at = drawdown.Times[drawdown.Values.IndexOf(worst)];
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Drawdown of {equity.Name} from {equity.Times[0]:yyyy-MM-dd} to {equity.Times[^1]:yyyy-MM-dd}: zero at new highs, {ValueText.Of(worst, ValueFormat.Percent)} at its deepest on {at:yyyy-MM-dd}, {ValueText.Of(drawdown.Last, ValueFormat.Percent)} at the end.");
        return new Chart($"Drawdown: {equity.Name}", alt).X("Time (UTC)").Y("Below the peak", ValueFormat.Percent)
            .Area(equity.Times, drawdown.Values, "drawdown", new TraceStyle { Color = Palette.Purple, Dash = LineDash.Solid })
            .HorizontalLine(worst, $"deepest {ValueText.Of(worst, ValueFormat.Percent)}");
    }

    internal static Series RequireValues(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.WarmUp < series.Count
            ? series
            : throw new ArgumentException($"A chart of '{series.Name}' needs at least one finite value; had {series.Count} values, none finite.", nameof(series));
    }

    private static Series Scaled(Series benchmark, Series equity)
    {
        if (!benchmark.Axis.IsAlignedWith(equity.Axis))
            throw new ArgumentException($"The benchmark '{benchmark.Name}' must have the times of '{equity.Name}'; align them first.", nameof(benchmark));
        var start = Math.Max(benchmark.WarmUp, equity.WarmUp);
        if (start >= equity.Count)
            throw new ArgumentException($"The benchmark '{benchmark.Name}' and '{equity.Name}' must both be known at some time.", nameof(benchmark));
        return (benchmark * (equity[start] / benchmark[start])).Named(benchmark.Name);
    }

    private static string DescribeEquity(Series equity, Series? benchmark)
    {
        var against = benchmark is null ? "" : $", with {benchmark.Name} scaled to the same start";
        var known = equity.AfterWarmUp();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Upper panel: {equity.Name} from {known.Times[0]:yyyy-MM-dd} to {known.Times[^1]:yyyy-MM-dd}, from {known.First:G6} to {known.Last:G6}{against}. Lower panel: drawdown, {ValueText.Of(ValueRange.Of(known.Drawdown().Values.AsSpan()).Low, ValueFormat.Percent)} at the worst.");
    }
}
