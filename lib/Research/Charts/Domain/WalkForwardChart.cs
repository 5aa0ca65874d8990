using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>What one would have lived through: the tests of a walk-forward, end to end.</summary>
public static class WalkForwardChart
{
    /// <summary>
    /// Out-of-sample equity with every second test shaded, and below it the growth a year that each window's choice had in its
    /// training and in its test, as steps over the tests. A test far below its training is a fit that did not hold.
    /// </summary>
    /// <param name="result">The walk-forward.</param>
    public static Chart ToWalkForwardChart(this WalkForwardResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var windows = result.Windows;
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Upper panel: equity over {windows.Count} test windows from {result.Equity.Times[0]:yyyy-MM-dd} to {result.Equity.Times[^1]:yyyy-MM-dd}, from {result.Equity.First:N0} to {result.Equity.Last:N0}. Lower panel: growth a year in training and in test of each window. {result}.");
        var chart = new Chart("Walk-forward, out of sample", alt).X("Close of the bar (UTC)").Y("Equity (currency of the prices)")
            .Line(result.Equity, "out of sample", new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid });
        for (var i = 1; i < windows.Count; i += 2)
            chart = chart.VerticalBand(Start(windows[i]), End(windows[i]), i == 1 ? "every second test" : "", new TraceStyle { Color = Palette.Gray });
        DateTime[] times = [.. windows.Select(Start), End(windows[^1])];
        double[] Growth(Func<WalkForwardWindow, BacktestResult> of) => [.. windows.Select(w => of(w).Cagr()), of(windows[^1]).Cagr()];
        return chart.Panel("Growth a year", ValueFormat.Percent, height: 0.5)
            .Step(times, Growth(w => w.Trained), "in training", new TraceStyle { Color = Palette.Vermillion, Dash = LineDash.Dash })
            .Step(times, Growth(w => w.Tested), "in test", new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid })
            .HorizontalLine(0, "");
    }

    private static DateTime Start(WalkForwardWindow window) => window.Tested.Bars.CloseTime[0];

    private static DateTime End(WalkForwardWindow window) => window.Tested.Bars.CloseTime[^1];
}
