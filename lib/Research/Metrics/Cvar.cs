namespace AlgoAcademy.Research;

/// <summary>Conditional value at risk, or expected shortfall, historical: the mean of the returns at or below <see cref="ValueAtRisk"/>.</summary>
[Metric("mean(r | r ≤ VaR)", Unit = "return of a bar", Undefined = "no value", Source = "Rockafellar and Uryasev (2000)")]
public static class Cvar
{
    /// <summary>mean(r | r ≤ VaR).</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="tail">Share of bars in the tail, between 0 and 1.</param>
    /// <returns>At or below the value at risk; NaN for an empty series.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tail is outside 0 to 1.</exception>
    public static double Of(ReadOnlySpan<double> returns, double tail = 0.05)
    {
        var sample = Sample.AfterWarmUp(returns);
        var limit = Sample.Quantile(sample, tail);
        double sum = 0;
        var count = 0;
        foreach (var value in sample)
        {
            if (value <= limit)
            {
                sum += value;
                count++;
            }
        }

        return count > 0 ? sum / count : double.NaN;
    }
}
