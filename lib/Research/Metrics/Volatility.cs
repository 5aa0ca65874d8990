namespace AlgoAcademy.Research;

/// <summary>Standard deviation of returns with n − 1, annualized by √(bars a year); a fraction.</summary>
[Metric("s · √B, s with n − 1", Unit = "fraction a year", Undefined = "fewer than two returns", Source = "—")]
public static class Volatility
{
    /// <summary>s · √B.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN; below two values NaN.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">B is not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> returns, double barsPerYear) =>
        Math.Sqrt(Annual.Bars(barsPerYear)) * Sample.StandardDeviation(Sample.AfterWarmUp(returns));
}
