namespace AlgoAcademy.Research;

/// <summary>All there is to say of a backtest on one page: <c>result.SaveTearSheet("trend.html")</c>.</summary>
public static class TearSheetPage
{
    /// <summary>
    /// A self-contained HTML page, without script or network: metrics, equity with drawdown and benchmark, returns by month,
    /// their distribution, rolling figures, trades. Light or dark as the reader prefers, one column on a phone. What a result
    /// has not enough of (trades, months, bars for a rolling window) is left out, and the page says so.
    /// </summary>
    /// <param name="result">The backtest, net of its costs.</param>
    /// <param name="benchmark">Prices or equity on the same bars; null compares with holding the instrument.</param>
    /// <exception cref="ArgumentException">A benchmark on other bars.</exception>
    public static string ToTearSheetPage(this BacktestResult result, Series? benchmark = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var beside = benchmark ?? result.Bars.Close.Named($"holding {result.Bars.Symbol}");
        var sheet = TearSheet.Of(result, beside.Returns().Named(beside.Name));
        var left = new List<string>();
        string[] figures =
        [
            .. Figure(left, "equity", result.Equity.WarmUp < result.Equity.Count, () => result.Equity.Named("net of costs").ToEquityChart(beside, log: result.Equity.Min() > 0 && beside.Min() > 0).Titled("Equity")),
            .. Figure(left, "returns by month", sheet.Months.Months.Any(), sheet.Months.ToMonthlyChart),
            .. Figure(left, "distribution of returns", result.Returns.Where(double.IsFinite).Distinct().Skip(1).Any(), () => result.Returns.Named("returns").ToDistributionChart()),
            .. Figure(left, "rolling figures", Window(result) >= 20, () => result.Returns.Named(result.Signal.Name).ToRollingChart(Window(result))),
            .. Figure(left, "trades", result.Trades.Any(t => !t.IsOpen), result.ToTradeChart),
        ];
        var missing = left.Count == 0 ? "" : $"<p>Left out for want of data: {SvgText.Encode(string.Join(", ", left))}.</p>";
        var title = $"{result.Signal.Name} on {result.Bars.Symbol}";
        return HtmlPage.Write(
            title,
            $"<h1>{SvgText.Encode(title)}</h1><section>{TearSheetView.Metrics(sheet)}</section>{missing}<div class=\"sheet\">{string.Concat(figures.Select(f => $"<section>{f}</section>"))}</div>");
    }

    /// <summary>Writes the page to a file.</summary>
    /// <param name="result">The backtest.</param>
    /// <param name="path">Where to, as a rule with the ending <c>.html</c>; its folder must exist, and a file of that name is replaced.</param>
    /// <param name="benchmark">Prices or equity on the same bars; null compares with holding the instrument.</param>
    public static void SaveTearSheet(this BacktestResult result, string path, Series? benchmark = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, result.ToTearSheetPage(benchmark));
    }

    /// <summary>A year where there are five of them, else a fifth of the run; never more than 252 bars, which is quick at any length.</summary>
    private static int Window(BacktestResult result) => Math.Min(252, (int)Math.Min(result.BarsAYear(), result.Bars.Count / 5.0));

    private static double BarsAYear(this BacktestResult result) => Math.Ceiling(result.Bars.BarsPerYear);

    private static IEnumerable<string> Figure(List<string> left, string name, bool isPossible, Func<Chart> chart)
    {
        if (isPossible)
            return [chart().ToHtml()];
        left.Add(name);
        return [];
    }
}
