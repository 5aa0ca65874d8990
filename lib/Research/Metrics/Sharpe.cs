namespace AlgoAcademy.Research;

/// <summary>
/// Sharpe ratio (Sharpe 1966, 1994): mean excess return of a bar over its standard deviation (n − 1), annualized by √(bars a
/// year). That annualization is right only for returns that are independent over time (Lo 2002): see <see cref="AdjustedSharpe"/>.
/// </summary>
[Metric("(mean(r) − f/B) / s · √B, s with n − 1", Unit = "number, annualized", Undefined = "constant returns", Source = "Sharpe (1966, 1994)")]
public static class Sharpe
{
    /// <summary>(mean(r) − f/B) / s · √B.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN; below two values NaN.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <param name="riskFreeRate">f, simple rate a year as a fraction.</param>
    /// <returns>NaN for constant returns: without risk the ratio is undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">B is not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> returns, double barsPerYear, double riskFreeRate = 0)
    {
        var year = Annual.Bars(barsPerYear);
        var sample = Sample.AfterWarmUp(returns);
        var deviation = Sample.StandardDeviation(sample);
        return deviation > 0 ? (Sample.Mean(sample) - (riskFreeRate / year)) / deviation * Math.Sqrt(year) : double.NaN;
    }
}
