namespace AlgoAcademy.Research;

/// <summary>Lack of symmetry: the third standardized moment, population form (divisor n). Below 0: the long tail is on the side of losses.</summary>
[Metric("m₃ / m₂^1.5", Unit = "number", Undefined = "constant returns", Source = "Pearson (1895), moment form")]
public static class Skewness
{
    /// <summary>m₃ / m₂^1.5, with m_k = Σ (r − r̄)^k / n.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>NaN below two values or for constant returns.</returns>
    public static double Of(ReadOnlySpan<double> returns)
    {
        var sample = Sample.AfterWarmUp(returns);
        var variance = Sample.CentralMoment(sample, 2);
        return variance > 0 ? Sample.CentralMoment(sample, 3) / Math.Pow(variance, 1.5) : double.NaN;
    }
}
