namespace AlgoAcademy.Research;

/// <summary>How an event-driven backtest looks as the last expression of a cell: its figures, what became of its orders, and its equity.</summary>
public static class EventResultView
{
    /// <summary>A table of metrics and the equity chart.</summary>
    public static string ToHtml(this EventResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var table = new HtmlTable(result.ToString(), ["", "net"], Rows(result)).Write();
        return table + result.Equity.ToEquityChart().ToHtml();
    }

    private static IReadOnlyList<string>[] Rows(EventResult result)
    {
        var trades = Enumerable.Range(0, result.Instruments.Count).Sum(i => result.Trades(i).Count);
        List<string[]> rows =
        [
            ["CAGR", ValueText.Of(result.Equity.Cagr(), ValueFormat.Percent)],
            ["Volatility a year", ValueText.Of(result.Returns.Volatility(), ValueFormat.Percent)],
            ["Sharpe ratio", ValueText.Of(result.Returns.Sharpe(), ValueFormat.Plain)],
            ["Worst drawdown", ValueText.Of(result.Equity.MaxDrawdown(), ValueFormat.Percent)],
            ["Final equity", ValueText.Of(result.Equity.Last, ValueFormat.Plain)],
            ["Commission and slippage paid", ValueText.Of(result.Commission + result.SlippageCost, ValueFormat.Plain)],
            ["Interest, borrow fees and funding", ValueText.Of(result.Carry, ValueFormat.Plain)],
            ["Trades", ValueText.Of(trades, ValueFormat.Plain)],
        ];
        rows.AddRange(result.Orders.GroupBy(order => order.Status).OrderBy(group => group.Key)
            .Select(group => new[] { $"Orders {group.Key.ToString().ToLowerInvariant()}", ValueText.Of(group.Count(), ValueFormat.Plain) }));
        return [.. rows];
    }
}
