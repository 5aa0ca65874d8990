namespace AlgoAcademy.Research;

/// <summary>Variance of a mean times n when values are correlated over time.</summary>
internal static class LongRunVariance
{
    /// <summary>γ₀ + 2 Σ_{k=1..L} (1 − k/(L + 1)) γ_k (Newey and West 1987).</summary>
    public static double Of(ReadOnlySpan<double> sample, int lags)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lags);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lags, sample.Length);
        var sum = Autocovariance(sample, 0);
        for (var k = 1; k <= lags; k++)
        {
            sum += 2 * (1 - (k / (lags + 1.0))) * Autocovariance(sample, k);
        }

        return sum;
    }

    /// <summary>γ_k = Σ (x[t] − x̄)(x[t − k] − x̄) / n.</summary>
    public static double Autocovariance(ReadOnlySpan<double> sample, int lag)
    {
        var mean = Sample.Mean(sample);
        var sum = 0.0;
        for (var t = lag; t < sample.Length; t++)
        {
            sum += (sample[t] - mean) * (sample[t - lag] - mean);
        }

        return sum / sample.Length;
    }
}
