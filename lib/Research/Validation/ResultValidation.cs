namespace AlgoAcademy.Research;

/// <summary>Validation as it is called on a backtest.</summary>
public static class ResultValidation
{
    /// <summary>All validation in one table in plain words; see <see cref="Research.Verdict"/>.</summary>
    /// <example><c>result.Verdict(new() { Trials = 240, Strategy = bars => Cross.Above(bars.Close.Sma(10), bars.Close.Sma(50)) })</c></example>
    public static Verdict Verdict(this BacktestResult result, VerdictOptions? options = null) => Research.Verdict.Of(result, options);

    /// <summary>All validation of an event-driven backtest in one table in plain words; see <see cref="Research.Verdict"/>.</summary>
    /// <example><c>result.Verdict(new() { Trials = 240, Orders = bars => new Breakout(bars, 20) })</c></example>
    public static Verdict Verdict(this EventResult result, VerdictOptions? options = null) => Research.Verdict.Of(result, options);

    /// <summary>Probability that the true Sharpe ratio is above an annual benchmark; see <see cref="Research.ProbabilisticSharpe"/>.</summary>
    public static double ProbabilisticSharpe(this BacktestResult result, double annualBenchmark = 0)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Research.ProbabilisticSharpe.Of(result.Returns, annualBenchmark);
    }

    /// <summary>The same after so many trials; see <see cref="Research.DeflatedSharpe"/>.</summary>
    public static DeflatedSharpe DeflatedSharpe(this BacktestResult result, int trials, double? trialVariance = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Research.DeflatedSharpe.Of(SharpeMoments.Of(result.Returns), trials, trialVariance);
    }
}
