using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>How a backtest looks as the last expression of a cell: its figures net and gross beside buy-and-hold, and its equity.</summary>
public static class ResultView
{
    /// <summary>A table of metrics and the equity chart.</summary>
    public static string ToHtml(this BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var hold = Backtest.Run(result.Bars, Signal.Constant(result.Bars), Costs.None);
        return new HtmlTable(result.ToString(), ["", "net", "gross", "buy and hold"], Rows(result, hold)).Write() + result.ToEquityChart().ToHtml();
    }

    /// <summary>Round trips, oldest first: at most ten, the first and the last five.</summary>
    public static string ToHtml(this IReadOnlyList<Trade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var rows = ShownRows.Of(trades.Count).Select(i => i is { } index ? Row(trades[index]) : ["⋮", "", "", "", "", "", ""]);
        return new HtmlTable(
            $"{trades.Count} trades", ["Entry", "Exit", "Direction", "Bars", "Entry price", "Exit price", "Return"], [.. rows])
        { FirstNumber = 3 }.Write();
    }

    private static IReadOnlyList<string>[] Rows(BacktestResult net, BacktestResult hold)
    {
        IReadOnlyList<string> Line(string name, Func<BacktestResult, double> metric, ValueFormat format = ValueFormat.Plain) =>
            [name, .. new[] { net, net.Gross, hold }.Select(r => ValueText.Of(metric(r), format))];
        return
        [
            Line("CAGR", r => r.Cagr(), ValueFormat.Percent),
            Line("Volatility a year", r => r.Volatility(), ValueFormat.Percent),
            Line("Sharpe ratio", r => r.Sharpe()),
            Line("Worst drawdown", r => r.MaxDrawdown(), ValueFormat.Percent),
            Line("Final equity", r => r.Equity.Last),
            Line("Turnover a year", r => r.TurnoverPerYear),
            Line("Costs paid", r => r.CostsPaid),
            Line("Trades", r => r.Trades.Count),
        ];
    }

    private static string[] Row(Trade trade) =>
    [
        ShownRows.Time(trade.EntryTime), ShownRows.Time(trade.ExitTime) + (trade.IsOpen ? " (open)" : ""), trade.Direction.ToString(),
        trade.Bars.ToString(CultureInfo.InvariantCulture), ValueText.Price(trade.EntryPrice), ValueText.Price(trade.ExitPrice), ValueText.Of(trade.Return, ValueFormat.Percent),
    ];
}
