namespace AlgoAcademy.Research;

/// <summary>More metrics as they are called in a cell, of returns or of equity; each is explained at the class of its name.</summary>
public static class RiskMetrics
{
    /// <summary>Growth from first to last of equity or prices; see <see cref="Research.TotalReturn"/>.</summary>
    public static double TotalReturn(this Series equity) => Research.TotalReturn.Of(Values(equity));

    /// <summary>Omega ratio of returns; see <see cref="Research.Omega"/>.</summary>
    public static double Omega(this Series returns, double threshold = 0) => Research.Omega.Of(Values(returns), threshold);

    /// <summary>Skewness of returns; see <see cref="Research.Skewness"/>.</summary>
    public static double Skewness(this Series returns) => Research.Skewness.Of(Values(returns));

    /// <summary>Kurtosis of returns, 3 for a normal distribution; see <see cref="Research.Kurtosis"/>.</summary>
    public static double Kurtosis(this Series returns) => Research.Kurtosis.Of(Values(returns));

    /// <summary>Historical value at risk of returns; see <see cref="Research.ValueAtRisk"/>.</summary>
    public static double ValueAtRisk(this Series returns, double tail = 0.05) => Research.ValueAtRisk.Of(Values(returns), tail);

    /// <summary>Expected shortfall of returns; see <see cref="Research.Cvar"/>.</summary>
    public static double Cvar(this Series returns, double tail = 0.05) => Research.Cvar.Of(Values(returns), tail);

    /// <summary>Tail ratio of returns; see <see cref="Research.TailRatio"/>.</summary>
    public static double TailRatio(this Series returns) => Research.TailRatio.Of(Values(returns));

    /// <summary>Ulcer index of equity or prices; see <see cref="Research.UlcerIndex"/>.</summary>
    public static double UlcerIndex(this Series equity) => Research.UlcerIndex.Of(Values(equity));

    /// <summary>All drawdowns of equity or prices; see <see cref="Research.DrawdownSpells"/>.</summary>
    public static IReadOnlyList<DrawdownSpell> DrawdownSpells(this Series equity) => Research.DrawdownSpells.Of(Values(equity));

    /// <summary>Mean depth of the drawdowns of equity or prices; see <see cref="Research.AverageDrawdown"/>.</summary>
    public static double AverageDrawdown(this Series equity) => Research.AverageDrawdown.Of(Values(equity));

    /// <summary>Mean bars of the drawdowns of equity or prices; see <see cref="Research.AverageDrawdownBars"/>.</summary>
    public static double AverageDrawdownBars(this Series equity) => Research.AverageDrawdownBars.Of(Values(equity));

    /// <summary>Bars of the longest drawdown of equity or prices; see <see cref="Research.MaxDrawdownBars"/>.</summary>
    public static double MaxDrawdownBars(this Series equity) => Research.MaxDrawdownBars.Of(Values(equity));

    /// <summary>Returns by year and month of equity or prices; see <see cref="ReturnTable"/>.</summary>
    public static ReturnTable MonthlyReturns(this Series equity) => ReturnTable.Of(equity);

    /// <summary>Mean size of exposures; see <see cref="Research.AverageExposure"/>.</summary>
    public static double AverageExposure(this Series exposure) => Research.AverageExposure.Of(Values(exposure));

    /// <summary>Share of bars with an exposure; see <see cref="Research.TimeInMarket"/>.</summary>
    public static double TimeInMarket(this Series exposure) => Research.TimeInMarket.Of(Values(exposure));

    /// <summary>What target exposures ask to trade in a year; see <see cref="Research.Turnover"/>.</summary>
    public static double Turnover(this Series exposure) => Research.Turnover.Of(Values(exposure), Bars(exposure));

    /// <summary>Sharpe ratio annualized with regard to correlation over time; see <see cref="Research.AdjustedSharpe"/>.</summary>
    public static double AdjustedSharpe(this Series returns, int lags) => Research.AdjustedSharpe.Of(Values(returns), Bars(returns), lags);

    /// <summary>Standard error of the Sharpe ratio, allowing for correlation over time; see <see cref="Research.SharpeError"/>.</summary>
    public static double SharpeError(this Series returns) => Research.SharpeError.Hac(Values(returns), Bars(returns));

    /// <summary>Slope on a benchmark's returns; see <see cref="Research.Beta"/>.</summary>
    public static double Beta(this Series returns, Series benchmark) => Research.Beta.Of(Values(returns), Aligned(returns, benchmark));

    /// <summary>Jensen's alpha a year; see <see cref="Research.Alpha"/>.</summary>
    public static double Alpha(this Series returns, Series benchmark, double riskFreeRate = 0) =>
        Research.Alpha.Of(Values(returns), Aligned(returns, benchmark), Bars(returns), riskFreeRate);

    /// <summary>Tracking error a year; see <see cref="Research.TrackingError"/>.</summary>
    public static double TrackingError(this Series returns, Series benchmark) =>
        Research.TrackingError.Of(Values(returns), Aligned(returns, benchmark), Bars(returns));

    /// <summary>Information ratio; see <see cref="Research.InformationRatio"/>.</summary>
    public static double InformationRatio(this Series returns, Series benchmark) =>
        Research.InformationRatio.Of(Values(returns), Aligned(returns, benchmark), Bars(returns));

    /// <summary>All metrics of returns in one table, beside a benchmark's if given; see <see cref="Research.TearSheet"/>.</summary>
    public static TearSheet TearSheet(this Series returns, Series? benchmark = null) => Research.TearSheet.Of(returns, benchmark);

    private static double Bars(Series series) => series.BarsPerYear;

    private static ReadOnlySpan<double> Aligned(Series returns, Series benchmark)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        returns.Axis.RequireAlignedWith(benchmark.Axis, "returns and benchmark");
        return benchmark.Values.AsSpan();
    }

    private static ReadOnlySpan<double> Values(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Values.AsSpan();
    }
}
