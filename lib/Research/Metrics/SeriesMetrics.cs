namespace AlgoAcademy.Research;

/// <summary>
/// The metrics as they are called in a cell. Those of returns (<c>returns.Sharpe()</c>) and those of equity or prices
/// (<c>equity.MaxDrawdown()</c>) are annualized by the series' bars a year.
/// </summary>
public static class SeriesMetrics
{
    /// <summary>Annualized Sharpe ratio of a series of returns; see <see cref="AlgoAcademy.Research.Sharpe"/>.</summary>
    public static double Sharpe(this Series returns, double riskFreeRate = 0) =>
        Research.Sharpe.Of(Values(returns), returns.BarsPerYear, riskFreeRate);

    /// <summary>Annualized Sortino ratio of a series of returns; see <see cref="AlgoAcademy.Research.Sortino"/>.</summary>
    public static double Sortino(this Series returns, double target = 0) =>
        Research.Sortino.Of(Values(returns), returns.BarsPerYear, target);

    /// <summary>Annualized volatility of a series of returns; see <see cref="AlgoAcademy.Research.Volatility"/>.</summary>
    public static double Volatility(this Series returns) => Research.Volatility.Of(Values(returns), returns.BarsPerYear);

    /// <summary>Compound annual growth of equity or prices; see <see cref="AlgoAcademy.Research.Cagr"/>.</summary>
    public static double Cagr(this Series equity) => Research.Cagr.Of(Values(equity), equity.BarsPerYear);

    /// <summary>Deepest drawdown of equity or prices, at or below 0; see <see cref="AlgoAcademy.Research.MaxDrawdown"/>.</summary>
    public static double MaxDrawdown(this Series equity) => Research.MaxDrawdown.Of(Values(equity));

    /// <summary>Calmar ratio of equity or prices; see <see cref="AlgoAcademy.Research.Calmar"/>.</summary>
    public static double Calmar(this Series equity) => Research.Calmar.Of(Values(equity), equity.BarsPerYear);

    /// <summary>Drawdown at each bar of equity or prices; see <see cref="AlgoAcademy.Research.Drawdown"/>.</summary>
    public static Series Drawdown(this Series equity)
    {
        var result = new double[Values(equity).Length];
        Research.Drawdown.Compute(Values(equity), result);
        return equity.With("drawdown", result);
    }

    private static ReadOnlySpan<double> Values(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Values.AsSpan();
    }
}
