namespace AlgoAcademy.Research;

/// <summary>
/// The Sharpe ratio annualized as Lo (2002) does for returns correlated over time. With trends in the returns √(bars a year)
/// flatters; with reversals it is too modest.
/// </summary>
[Metric("SR · q / √(q + 2 Σ (q − k) ρ_k), k = 1 … lags, q = B, SR a bar", Unit = "number, annualized",
    Undefined = "constant returns; correlations that leave the year no variance", Source = "Lo (2002), equation 20")]
public static class AdjustedSharpe
{
    /// <summary>SR · <see cref="Factor"/> with the autocorrelations ρ_k of the returns, k = 1 … lags.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="barsPerYear">q, above zero.</param>
    /// <param name="lags">Autocorrelations counted, zero (then it is the usual ratio) or more, below q and below the number of returns.</param>
    /// <returns>NaN where the Sharpe ratio is, and where the factor is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Lags out of range, or q not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> returns, double barsPerYear, int lags)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lags);
        var sample = Sample.AfterWarmUp(returns);
        var ratio = Sharpe.Of(sample, 1);
        if (lags > 0 && sample.Length >= 2)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lags, sample.Length);
        }

        var correlations = new double[double.IsNaN(ratio) ? 0 : lags];
        for (var k = 1; k <= correlations.Length; k++)
        {
            correlations[k - 1] = LongRunVariance.Autocovariance(sample, k) / LongRunVariance.Autocovariance(sample, 0);
        }

        return ratio * Factor(correlations, barsPerYear);
    }

    /// <summary>η(q) = q / √(q + 2 Σ (q − k) ρ_k): what the ratio of a bar is multiplied by; √q without correlation (his eq. 20).</summary>
    /// <param name="autocorrelations">ρ₁, ρ₂ …; fewer than q.</param>
    /// <param name="barsPerYear">q, above zero.</param>
    /// <returns>NaN when the correlations make the variance of a year not positive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As many autocorrelations as bars in a year or more, or q not a finite number above zero.</exception>
    public static double Factor(ReadOnlySpan<double> autocorrelations, double barsPerYear)
    {
        var variance = Annual.Bars(barsPerYear);
        if (autocorrelations.Length > 0 && autocorrelations.Length >= barsPerYear)
        {
            throw new ArgumentOutOfRangeException(nameof(autocorrelations),
                FormattableString.Invariant($"The lags must be fewer than the bars in a year; there were {autocorrelations.Length} for {barsPerYear} bars."));
        }

        for (var k = 1; k <= autocorrelations.Length; k++)
        {
            variance += 2 * (barsPerYear - k) * autocorrelations[k - 1];
        }

        return variance > 0 ? barsPerYear / Math.Sqrt(variance) : double.NaN;
    }
}
