namespace AlgoAcademy.Research;

/// <summary>Weight of the tails: the fourth standardized moment, population form (divisor n), <b>not</b> less 3: a normal distribution has 3.</summary>
[Metric("m₄ / m₂², m_k = Σ (r − r̄)^k / n; a normal distribution has 3", Unit = "number", Undefined = "constant returns", Source = "Pearson (1905)")]
public static class Kurtosis
{
    /// <summary>m₄ / m₂², with m_k = Σ (r − r̄)^k / n.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>At least 1; NaN below two values or for constant returns.</returns>
    public static double Of(ReadOnlySpan<double> returns)
    {
        var sample = Sample.AfterWarmUp(returns);
        var variance = Sample.CentralMoment(sample, 2);
        return variance > 0 ? Sample.CentralMoment(sample, 4) / (variance * variance) : double.NaN;
    }
}
