namespace AlgoAcademy.Research;

/// <summary>The lines of a <see cref="TearSheet"/>, group by group.</summary>
internal static class TearSheetRows
{
    public static TearSheetRow[] Growth(ReadOnlySpan<double> equity, Series returns, ReturnTable months)
    {
        var year = returns.BarsPerYear;
        return Group("Growth",
            ("Total return", Research.TotalReturn.Of(equity), MetricUnit.Percent),
            ("CAGR", Research.Cagr.Of(equity, year), MetricUnit.Percent),
            ("Volatility", returns.Volatility(), MetricUnit.Percent),
            ("Sharpe", returns.Sharpe(), MetricUnit.Number),
            ("Sharpe standard error", returns.SharpeError(), MetricUnit.Number),
            ("Sortino", returns.Sortino(), MetricUnit.Number),
            ("Calmar", Research.Calmar.Of(equity, year), MetricUnit.Number),
            ("Omega", returns.Omega(), MetricUnit.Number),
            ("Best month", months.BestMonth, MetricUnit.Percent),
            ("Worst month", months.WorstMonth, MetricUnit.Percent),
            ("Months above zero", months.WinningMonths, MetricUnit.Percent));
    }

    public static TearSheetRow[] Risk(ReadOnlySpan<double> equity, Series returns) => Group("Risk",
        ("Max drawdown", Research.MaxDrawdown.Of(equity), MetricUnit.Percent),
        ("Average drawdown", Research.AverageDrawdown.Of(equity), MetricUnit.Percent),
        ("Longest drawdown (bars)", Research.MaxDrawdownBars.Of(equity), MetricUnit.Count),
        ("Ulcer index", Research.UlcerIndex.Of(equity), MetricUnit.Percent),
        ("VaR 5 % (bar)", returns.ValueAtRisk(), MetricUnit.Percent),
        ("CVaR 5 % (bar)", returns.Cvar(), MetricUnit.Percent),
        ("Tail ratio", returns.TailRatio(), MetricUnit.Number),
        ("Skewness", returns.Skewness(), MetricUnit.Number),
        ("Kurtosis", returns.Kurtosis(), MetricUnit.Number));

    public static TearSheetRow[] Beside(Series returns, Series benchmark) => Group($"Beside {benchmark.Name}",
        ("Benchmark CAGR", Research.Cagr.Of([1, .. benchmark.AfterWarmUp().Growth().Values], returns.BarsPerYear), MetricUnit.Percent),
        ("Benchmark Sharpe", benchmark.Sharpe(), MetricUnit.Number),
        ("Alpha", returns.Alpha(benchmark), MetricUnit.Percent),
        ("Beta", returns.Beta(benchmark), MetricUnit.Number),
        ("Tracking error", returns.TrackingError(benchmark), MetricUnit.Percent),
        ("Information ratio", returns.InformationRatio(benchmark), MetricUnit.Number));

    public static TearSheetRow[] Trading(BacktestResult result) => Group("Trading",
        ("Closed trades", result.Trades.Count(trade => !trade.IsOpen), MetricUnit.Count),
        ("Win rate", result.WinRate(), MetricUnit.Percent),
        ("Profit factor", result.ProfitFactor(), MetricUnit.Number),
        ("Payoff", result.Payoff(), MetricUnit.Number),
        ("Expectancy (trade)", result.Expectancy(), MetricUnit.Percent),
        ("SQN", result.Sqn(), MetricUnit.Number),
        ("Time in market", result.TimeInMarket(), MetricUnit.Percent),
        ("Average exposure", result.AverageExposure(), MetricUnit.Percent),
        ("Turnover a year", result.TurnoverPerYear, MetricUnit.Number),
        ("Costs paid", result.CostsPaid, MetricUnit.Money),
        ("Capacity", result.Capacity(), MetricUnit.Money));

    private static TearSheetRow[] Group(string group, params ReadOnlySpan<(string Name, double Value, MetricUnit Unit)> rows)
    {
        var result = new TearSheetRow[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            result[i] = new TearSheetRow(group, rows[i].Name, rows[i].Value, rows[i].Unit);
        }

        return result;
    }
}
