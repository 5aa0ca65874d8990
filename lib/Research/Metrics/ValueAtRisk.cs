namespace AlgoAcademy.Research;

/// <summary>Historical value at risk: the return of a bar that only a given share of bars fell below. A return: usually negative.</summary>
[Metric("quantile of r at the tail, linear between order statistics (type 7)", Unit = "return of a bar", Undefined = "no value", Source = "Hyndman and Fan (1996)")]
public static class ValueAtRisk
{
    /// <summary>The quantile at <paramref name="tail"/>, linear between order statistics (Hyndman and Fan 1996, type 7).</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="tail">Share of bars in the tail, between 0 and 1; 0.05 is the "95 % VaR".</param>
    /// <returns>NaN for an empty series.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tail is outside 0 to 1.</exception>
    public static double Of(ReadOnlySpan<double> returns, double tail = 0.05) => Sample.Quantile(Sample.AfterWarmUp(returns), tail);
}
