namespace AlgoAcademy.Research;

/// <summary>How much a series resembles itself some bars ago.</summary>
/// <param name="Lag">Distance in bars.</param>
/// <param name="Value">
/// ρ̂ = Σ (x[t] − x̄)(x[t−k] − x̄) / Σ (x[t] − x̄)², both means over the whole sample (Box and Jenkins 1976), from −1 to 1;
/// NaN for a constant series.
/// </param>
/// <param name="Observations">n, without the leading NaN.</param>
public sealed record Autocorrelation(int Lag, double Value, int Observations)
{
    /// <summary>
    /// ρ̂ · √n: standard normal when the values are independent and alike (Bartlett 1946). Volatility that comes in
    /// clusters makes it too large; <see cref="VarianceRatio"/> and <see cref="Ols"/> with HAC errors allow for that.
    /// </summary>
    public double TStatistic => Value * Math.Sqrt(Observations);

    /// <summary>Autocorrelation at one lag.</summary>
    /// <param name="series">Usually returns; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="lag">From 1 to the number of observations less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lag is outside that range.</exception>
    public static Autocorrelation Of(Series series, int lag)
    {
        ArgumentNullException.ThrowIfNull(series);
        var sample = Sample.AfterWarmUp(series.Values.AsSpan());
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lag, sample.Length);
        if (Sample.IsConstant(sample))
        {
            return new Autocorrelation(lag, double.NaN, sample.Length);
        }

        var mean = Sample.Mean(sample);
        var products = 0.0;
        for (var t = lag; t < sample.Length; t++)
        {
            products += (sample[t] - mean) * (sample[t - lag] - mean);
        }

        return new Autocorrelation(lag, products / Sample.SumOfSquares(sample, mean), sample.Length);
    }

    /// <summary>Autocorrelations at the lags 1 to <paramref name="maxLag"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The largest lag is below 1 or not below the number of observations.</exception>
    public static IReadOnlyList<Autocorrelation> UpTo(Series series, int maxLag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLag, 1);
        return [.. Enumerable.Range(1, maxLag).Select(lag => Of(series, lag))];
    }
}
