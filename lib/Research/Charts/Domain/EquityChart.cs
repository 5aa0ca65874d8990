using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>What became of the money: equity above, drawdown below.</summary>
public static class EquityChart
{
    /// <summary>
    /// Equity net and gross of costs, with holding the instrument from the first bar on as a benchmark, on a log scale when
    /// asked for; below it the drawdown of the net equity as a fraction ≤ 0 of the peak, written in percent.
    /// </summary>
    /// <param name="result">The backtest.</param>
    /// <param name="withBenchmark">Whether buy-and-hold of the same bars, scaled to the same start, is drawn.</param>
    /// <param name="log">Whether equal distances are equal growth.</param>
    /// <exception cref="ArgumentException">A log scale is asked for, and the equity touched zero.</exception>
    public static Chart ToEquityChart(this BacktestResult result, bool withBenchmark = true, bool log = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (log && result.Equity.Min() <= 0)
            throw new ArgumentException($"A log scale needs equity above zero; it fell to {result.Equity.Min():G6}. Use log: false.", nameof(log));
        var times = result.Bars.CloseTime;
        var chart = new Chart($"Equity: {result.Signal.Name}", Describe(result)).X("Close of the bar (UTC)").Y("Equity (currency of the prices)", log: log)
            .Line(times, result.Equity.Values, "net of costs");
        if (result.CostsPaid > 0)
            chart = chart.Line(times, result.Gross.Equity.Values, "gross");
        if (withBenchmark)
            chart = chart.Line(times, (result.Bars.Close * (result.InitialCash / result.Bars.Close.First)).Values, "buy and hold, no costs");
        return chart.Panel("Drawdown", ValueFormat.Percent, height: 0.4)
            .Area(times, result.Drawdown().Values, "drawdown, net", new TraceStyle { Color = Palette.Purple, Dash = LineDash.Solid });
    }

    private static string Describe(BacktestResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"Upper panel: equity of {result.Signal.Name} on {result.Bars.Symbol} from {result.Bars.CloseTime[0]:yyyy-MM-dd} to {result.Bars.CloseTime[^1]:yyyy-MM-dd}, from {result.InitialCash:N0} to {result.Equity.Last:N0} net of costs. Lower panel: its drawdown, {result.MaxDrawdown():P1} at the worst.");
}
