namespace AlgoAcademy.Research;

/// <summary>How long the blocks of a bootstrap should be: long enough to keep the correlation over time, short enough to mix.</summary>
/// <param name="Stationary">Mean length for <see cref="BlockKind.Stationary"/>, bars, 1 or more.</param>
/// <param name="Circular">Length for <see cref="BlockKind.Circular"/>, bars, 1 or more.</param>
/// <param name="Bandwidth">M: autocorrelations up to this lag were counted.</param>
/// <remarks>
/// Politis and White (2004), with the variance of the stationary bootstrap as corrected by Patton, Politis and White (2009):
/// b = (2 G² n / D)^(1/3), G = Σ λ(k/M) |k| γ_k, g(0) = Σ λ(k/M) γ_k, D = 2 g(0)² (stationary) or 4/3 g(0)² (circular), λ the
/// flat-top window; at most ⌈min(3√n, n/3)⌉. M = 2 m̂, m̂ the smallest lag after which K = max(5, √log₁₀n) autocorrelations in a row
/// are below 2 √(log₁₀n / n) in size.
/// </remarks>
public sealed record BlockLength(double Stationary, double Circular, int Bandwidth)
{
    /// <summary>The lengths for the mean of a series; for other metrics a usual choice too.</summary>
    /// <param name="values">Usually returns; leading NaN are left out, a later one gives NaN; at least 9 values.</param>
    /// <returns>Lengths of 1 for a constant series.</returns>
    /// <exception cref="ArgumentException">Fewer than 9 values.</exception>
    public static BlockLength Of(ReadOnlySpan<double> values)
    {
        var sample = Sample.AfterWarmUp(values);
        if (sample.Length < 9)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A block length can be estimated from 9 values or more; there were {sample.Length}. State one instead."), nameof(values));
        }

        if (Sample.IsConstant(sample))
        {
            return new BlockLength(1, 1, 0);
        }

        var n = sample.Length;
        var covariances = Autocovariances(sample, Math.Min((int)Math.Ceiling(Math.Sqrt(n)) + Run(n), n - 1));
        var bandwidth = BandwidthOf(covariances, n);
        double weighted = 0, spectrum = covariances[0];
        for (var k = 1; k <= bandwidth; k++)
        {
            var window = Math.Min(1, 2 * (1 - (k / (double)bandwidth)));
            weighted += 2 * window * k * covariances[k];
            spectrum += 2 * window * covariances[k];
        }

        var most = Math.Ceiling(Math.Min(3 * Math.Sqrt(n), n / 3.0));
        return new BlockLength(
            Bounded(weighted, 2 * spectrum * spectrum, n, most), Bounded(weighted, 4.0 / 3.0 * spectrum * spectrum, n, most), bandwidth);
    }

    /// <summary>The lengths for a series; see the overload.</summary>
    public static BlockLength Of(Series values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of(values.Values.AsSpan());
    }

    /// <summary>The length for this kind of blocks.</summary>
    public double For(BlockKind kind) => kind == BlockKind.Stationary ? Stationary : Circular;

    private static double Bounded(double weighted, double variance, int n, double most)
    {
        var length = Math.Cbrt(2 * weighted * weighted / variance * n);
        return double.IsNaN(length) ? double.NaN : Math.Clamp(length, 1, most);
    }

    private static int Run(int n) => Math.Max(5, (int)Math.Sqrt(Math.Log10(n)));

    private static int BandwidthOf(double[] covariances, int n)
    {
        var most = covariances.Length - 1;
        var limit = 2 * Math.Sqrt(Math.Log10(n) / n) * covariances[0];
        var small = 0;
        for (var k = 1; k <= most; k++)
        {
            small = Math.Abs(covariances[k]) < limit ? small + 1 : 0;
            if (small == Run(n))
            {
                return Math.Min(2 * Math.Max(k - small, 1), most);
            }
        }

        return most;
    }

    private static double[] Autocovariances(ReadOnlySpan<double> sample, int most)
    {
        var result = new double[most + 1];
        var mean = Sample.Mean(sample);
        for (var k = 0; k <= most; k++)
        {
            var sum = 0.0;
            for (var t = k; t < sample.Length; t++)
            {
                sum += (sample[t] - mean) * (sample[t - k] - mean);
            }

            result[k] = sum / sample.Length;
        }

        return result;
    }
}
