namespace AlgoAcademy.Research;

/// <summary>Metrics of a backtest's closed trades; one still open counts in none of them.</summary>
public static class TradeMetrics
{
    /// <summary>Share of trades that made money after costs.</summary>
    public static double WinRate(this BacktestResult result) => Research.WinRate.Of(Profits(result));

    /// <summary>Money won / money lost.</summary>
    public static double ProfitFactor(this BacktestResult result) => Research.ProfitFactor.Of(Profits(result));

    /// <summary>Average win / average loss, in money.</summary>
    public static double Payoff(this BacktestResult result) => Research.Payoff.Of(Profits(result));

    /// <summary>Mean return of a trade on the value of its entries, a fraction.</summary>
    public static double Expectancy(this BacktestResult result) => Research.Expectancy.Of(Outcomes(result));

    /// <summary>System quality number of the trades' returns.</summary>
    public static double Sqn(this BacktestResult result) => Research.Sqn.Of(Outcomes(result));

    /// <summary>Share of bars with a position.</summary>
    public static double TimeInMarket(this BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Research.TimeInMarket.Of(result.Exposure.Values.AsSpan());
    }

    /// <summary>Mean size of the position as a part of the equity, flat bars included.</summary>
    public static double AverageExposure(this BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Research.AverageExposure.Of(result.Exposure.Values.AsSpan());
    }

    /// <summary>Capital at which square-root impact eats the return; see <see cref="Research.Capacity"/>.</summary>
    public static double Capacity(this BacktestResult result, double impact = 1, double maxParticipation = 0.1) =>
        Research.Capacity.Of(result, impact, maxParticipation);

    /// <summary>Returns by year and month.</summary>
    public static ReturnTable MonthlyReturns(this BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReturnTable.Of(result.Equity);
    }

    private static double[] Profits(BacktestResult result) => [.. Closed(result).Select(trade => trade.Profit)];

    private static double[] Outcomes(BacktestResult result) => [.. Closed(result).Select(trade => trade.Return)];

    private static IEnumerable<Trade> Closed(BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Trades.Where(trade => !trade.IsOpen);
    }
}
