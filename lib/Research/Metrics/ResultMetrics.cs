namespace AlgoAcademy.Research;

/// <summary>The metrics of a backtest, net of costs: <c>result.Sharpe()</c>; without costs <c>result.Gross.Sharpe()</c>.</summary>
public static class ResultMetrics
{
    /// <summary>Annualized Sharpe ratio of the returns over the whole run, flat bars included.</summary>
    public static double Sharpe(this BacktestResult result, double riskFreeRate = 0) => Require(result).Returns.Sharpe(riskFreeRate);

    /// <summary>Annualized Sortino ratio of the returns.</summary>
    public static double Sortino(this BacktestResult result, double target = 0) => Require(result).Returns.Sortino(target);

    /// <summary>Annualized volatility of the returns.</summary>
    public static double Volatility(this BacktestResult result) => Require(result).Returns.Volatility();

    /// <summary>Compound annual growth of the equity.</summary>
    public static double Cagr(this BacktestResult result) => Require(result).Equity.Cagr();

    /// <summary>Last equity / initial cash − 1.</summary>
    public static double TotalReturn(this BacktestResult result) => (Require(result).Equity.Last / result.InitialCash) - 1;

    /// <summary>Deepest drawdown of the equity, at or below 0.</summary>
    public static double MaxDrawdown(this BacktestResult result) => Require(result).Equity.MaxDrawdown();

    /// <summary>Calmar ratio of the equity.</summary>
    public static double Calmar(this BacktestResult result) => Require(result).Equity.Calmar();

    /// <summary>Drawdown of the equity at each bar.</summary>
    public static Series Drawdown(this BacktestResult result) => Require(result).Equity.Drawdown();

    /// <summary>All metrics in one table, beside a benchmark's returns or, without one, beside holding the instrument; see <see cref="Research.TearSheet"/>.</summary>
    public static TearSheet TearSheet(this BacktestResult result, Series? benchmark = null) => Research.TearSheet.Of(result, benchmark);

    private static BacktestResult Require(BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result;
    }
}
