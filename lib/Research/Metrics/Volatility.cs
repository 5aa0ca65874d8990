namespace AlgoAcademy.Research;

/// <summary>Standard deviation of returns with n − 1, annualized by √(bars a year); a fraction.</summary>
public static class Volatility
{
    /// <summary>s · √B.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN; below two values NaN.</param>
    /// <param name="barsPerYear">B.</param>
    public static double Of(ReadOnlySpan<double> returns, double barsPerYear) =>
        Sample.StandardDeviation(Sample.AfterWarmUp(returns)) * Math.Sqrt(barsPerYear);
}
