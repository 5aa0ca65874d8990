using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Charts of returns: by month, how they are spread, how they changed. Each describes itself from its data.</summary>
public static class ReturnCharts
{
    private static readonly TraceStyle s_whole = new() { Color = Palette.Gray, Dash = LineDash.Dash, Width = 1.2 };

    /// <summary>
    /// A row for each year, a column for each month and one for the year: vermillion below zero, blue above, as deep as the
    /// largest month (a year beyond it has the same colour).
    /// </summary>
    /// <param name="table">At least one month with a return.</param>
    /// <exception cref="ArgumentException">No month has a return.</exception>
    public static Chart ToMonthlyChart(this ReturnTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[] months = [.. table.Months.Where(double.IsFinite)];
        if (months.Length == 0)
            throw new ArgumentException("A chart of monthly returns needs at least one month with a return; there was none.", nameof(table));
        var (first, last) = (table.Years[0].Year, table.Years[^1].Year);
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Heat map of returns by month from {first} to {last}: {months.Count(m => m > 0)} of {months.Length} months above zero, from {Percent(months.Min())} in the worst to {Percent(months.Max())} in the best.");
        return new Chart("Returns by month", alt).Y("Year", ValueFormat.Percent).Heatmap(
            [.. ReturnTable.MonthNames, "Year"],
            [.. table.Years.Select(y => y.Year.ToString(CultureInfo.InvariantCulture))],
            [.. table.Years.Select(y => (IReadOnlyList<double>)[.. y.Months, y.Total])],
            "return (cells in %)",
            ColorScale.Diverging(months));
    }

    /// <summary>Histogram of returns with the normal distribution of the same mean and deviation and the 5% and 95% quantiles.</summary>
    /// <param name="returns">Simple returns, fractions; at least two different finite ones.</param>
    /// <exception cref="ArgumentException">Fewer than two different finite values.</exception>
    public static Chart ToDistributionChart(this Series returns)
    {
        double[] known = [.. SeriesCharts.RequireValues(returns).Where(double.IsFinite).Order()];
        if (known.Length == 0 || known[0] == known[^1])
            throw new ArgumentException($"A distribution needs at least two different finite returns; '{returns.Name}' has {(known.Length == 0 ? "none that is finite" : "one value only")}.", nameof(returns));
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Histogram of {known.Length} returns of {returns.Name}, from {Percent(known[0])} to {Percent(known[^1])}, median {Percent(SampleGroup.Quantile(known, 0.5))}; 5% lie below {Percent(SampleGroup.Quantile(known, 0.05))}, 5% above {Percent(SampleGroup.Quantile(known, 0.95))}. A normal curve is drawn over it.");
        return new Chart("Distribution of returns", alt).X("Return of a bar", ValueFormat.Percent).Y("Bars").Distribution(returns, returns.Name);
    }

    /// <summary>
    /// Sharpe ratio and volatility of a moving window, annualized, with their values over the whole run as dashed lines. The
    /// value at a time uses the bars up to it only.
    /// </summary>
    /// <param name="returns">Simple returns of bars, fractions.</param>
    /// <param name="window">Bars, at least 2 and fewer than the returns.</param>
    /// <exception cref="ArgumentException">No finite return.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A window that is below 2 or never full.</exception>
    public static Chart ToRollingChart(this Series returns, int window)
    {
        var known = SeriesCharts.RequireValues(returns).AfterWarmUp();
        if (window < 2 || window >= known.Count)
            throw new ArgumentOutOfRangeException(nameof(window), window, $"A rolling window must be from 2 to {known.Count - 1} bars, so that it is full before the end.");
        var (sharpe, volatility) = (known.RollingSharpe(window), known.RollingVolatility(window));
        var (low, high) = ValueRange.Of(sharpe.Values.AsSpan());
        var (calm, wild) = ValueRange.Of(volatility.Values.AsSpan());
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Rolling figures of {returns.Name} over {window} bars, annualized. Upper panel: Sharpe ratio between {low:0.00} and {high:0.00}, {known.Sharpe():0.00} over the whole run. Lower panel: volatility between {Percent(calm)} and {Percent(wild)}.");
        return new Chart(string.Create(CultureInfo.InvariantCulture, $"Rolling Sharpe and volatility, {window} bars"), alt).X("Time (UTC)")
            .Y("Sharpe ratio, annualized").Line(sharpe, "rolling Sharpe", new TraceStyle { Color = Palette.Blue, Dash = LineDash.Solid })
            .HorizontalLine(known.Sharpe(), "whole run", s_whole)
            .Panel("Volatility, annualized", ValueFormat.Percent, height: 0.5).Line(volatility, "rolling volatility", new TraceStyle { Color = Palette.Vermillion, Dash = LineDash.Solid })
            .HorizontalLine(known.Volatility(), "", s_whole);
    }

    private static string Percent(double value) => ValueText.Of(value, ValueFormat.Percent);
}
