namespace AlgoAcademy.Research;

/// <summary>
/// How probable it is that the true Sharpe ratio is above a benchmark, given the length, skew and tails of the sample
/// (Bailey and López de Prado 2012). Assumes returns independent over time and <b>one</b> strategy tried: after a search use
/// <see cref="DeflatedSharpe"/>. Taught in lesson 23.
/// </summary>
public static class ProbabilisticSharpe
{
    /// <summary>PSR = Φ((SR − SR*) √(n − 1) / √(1 − γ₃ SR + (γ₄ − 1)/4 SR²)) (their eq. 9).</summary>
    /// <param name="moments">Of the strategy's returns.</param>
    /// <param name="benchmark">SR*, per bar like the moments.</param>
    /// <returns>0 to 1; NaN where the ratio is.</returns>
    public static double Of(SharpeMoments moments, double benchmark = 0)
    {
        ArgumentNullException.ThrowIfNull(moments);
        return NormalDistribution.Below((moments.Ratio - benchmark) / moments.StandardError);
    }

    /// <summary>The same of a series of returns.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out.</param>
    /// <param name="annualBenchmark">SR*, annualized as Sharpe ratios are shown.</param>
    public static double Of(Series returns, double annualBenchmark = 0)
    {
        ArgumentNullException.ThrowIfNull(returns);
        return Of(SharpeMoments.Of(returns), annualBenchmark / Math.Sqrt(returns.BarsPerYear));
    }
}
