namespace AlgoAcademy.Research;

/// <summary>
/// Sharpe ratio (Sharpe 1966, 1994): mean excess return of a bar over its standard deviation (n − 1), annualized by √(bars a
/// year). That annualization is right only for returns that are independent over time (Lo 2002).
/// </summary>
public static class Sharpe
{
    /// <summary>(mean(r) − f/B) / s · √B.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN; below two values NaN.</param>
    /// <param name="barsPerYear">B.</param>
    /// <param name="riskFreeRate">f, simple rate a year as a fraction.</param>
    /// <returns>NaN for constant returns: without risk the ratio is undefined.</returns>
    public static double Of(ReadOnlySpan<double> returns, double barsPerYear, double riskFreeRate = 0)
    {
        var sample = Sample.AfterWarmUp(returns);
        var deviation = Sample.StandardDeviation(sample);
        return deviation > 0 ? (Sample.Mean(sample) - (riskFreeRate / barsPerYear)) / deviation * Math.Sqrt(barsPerYear) : double.NaN;
    }

    /// <summary>The same of the returns of an equity curve, which are not written down on the way.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out, a later NaN gives NaN; below three values NaN.</param>
    /// <param name="barsPerYear">B.</param>
    /// <param name="riskFreeRate">f, simple rate a year as a fraction.</param>
    /// <returns>NaN for constant returns: without risk the ratio is undefined.</returns>
    public static double OfEquity(ReadOnlySpan<double> equity, double barsPerYear, double riskFreeRate = 0)
    {
        var (mean, deviation) = ReturnMoments.Of(Sample.AfterWarmUp(equity));
        return deviation > 0 ? (mean - (riskFreeRate / barsPerYear)) / deviation * Math.Sqrt(barsPerYear) : double.NaN;
    }
}
