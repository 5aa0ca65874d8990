using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// Hansen's test for superior predictive ability (2005): as the <see cref="RealityCheck"/>, but each strategy is measured by its own
/// volatility and those that are clearly poor no longer count.
/// </summary>
/// <param name="Statistic">T = max(0, max over k of √n · mean(d_k) / ω_k).</param>
/// <param name="Lower">p-value when every strategy below the benchmark is left out of the competition: too small rather than too large.</param>
/// <param name="Consistent">The p-value to report: those below −ω √(2 ln ln n / n) are left out.</param>
/// <param name="Upper">p-value when all strategies count as if they equaled the benchmark: too large rather than too small.</param>
/// <param name="Best">The strategy with the largest studentized mean.</param>
/// <param name="Strategies">How many were compared; those that never differ from the benchmark are not.</param>
/// <param name="BlockLength">Mean length of the blocks, bars.</param>
/// <param name="Options">Replications and seed.</param>
/// <remarks>
/// ω_k² = γ₀ + 2 Σ κ(i) γ_i with κ(i) = (n − i)/n (1 − q)^i + i/n (1 − q)^(n − i), q = 1 / block length: the variance that the stationary
/// bootstrap itself gives √n · mean (his eq. 9, Politis and Romano 1994). p-values are the shares of resampled T* above T.
/// </remarks>
public sealed record SuperiorAbility(
    double Statistic, double Lower, double Consistent, double Upper, string Best, int Strategies, double BlockLength, BootstrapOptions Options)
{
    /// <summary>The test. All variants that were tried belong in the list, not only the survivors.</summary>
    /// <param name="strategies">Simple returns of bars on one axis; rows before all have begun are left out.</param>
    /// <param name="benchmark">Returns to beat; null for cash that earns nothing.</param>
    /// <param name="options">Replications, blocks, seed. The default block length is the median over the strategies.</param>
    /// <exception cref="ArgumentException">
    /// No strategy, none that ever differs from the benchmark, other axes, fewer than 20 common bars, a NaN after the start, an option out of range.
    /// </exception>
    public static SuperiorAbility Test(IReadOnlyList<Series> strategies, Series? benchmark = null, BootstrapOptions? options = null)
    {
        var comparison = Comparison.Of(strategies, benchmark, options);
        var scales = Scales(comparison);
        var studentized = comparison.Means.Zip(scales, (mean, scale) => mean * scale).ToArray();
        var statistic = Math.Max(0, studentized.Max());
        var limit = -Math.Sqrt(2 * Math.Log(Math.Log(comparison.Rows)));
        var shares = comparison.SharesAbove(
            statistic,
            Largest(scales, Array.ConvertAll(studentized, t => Math.Min(t, 0))),
            Largest(scales, Array.ConvertAll(studentized, t => t >= limit ? 0 : t)),
            Largest(scales, new double[scales.Length]));
        var best = comparison.Names[Array.IndexOf(studentized, studentized.Max())];
        return new SuperiorAbility(
            statistic, shares[0], shares[1], shares[2], best, scales.Count(scale => scale > 0), comparison.BlockLength, comparison.Options);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"SPA: best of {Strategies} is '{Best}', p = {Consistent:F4} (from {Lower:F4} to {Upper:F4}; {Options.Replications} resamples, ")
        + FormattableString.Invariant($"blocks of {BlockLength:F1} bars, seed {Options.Seed})");

    /// <summary>T* = max(0, max of √n (mean* − mean) / ω + shift); the shift is √n (mean − center) / ω.</summary>
    private static Comparison.Statistic Largest(double[] scales, double[] shifts) => deviations =>
    {
        var largest = 0.0;
        for (var k = 0; k < scales.Length; k++)
        {
            largest = Math.Max(largest, (deviations[k] * scales[k]) + shifts[k]);
        }

        return largest;
    };

    /// <summary>√n / ω of each strategy; 0 for one that never differs from the benchmark.</summary>
    private static double[] Scales(Comparison comparison)
    {
        var scales = new double[comparison.Names.Length];
        Parallel.For(0, scales.Length, k =>
        {
            var column = comparison.Tableau.Column(k);
            scales[k] = Sample.IsConstant(column) && column[0] == 0 ? 0 : Math.Sqrt(comparison.Rows / LongRun(column, 1 / comparison.BlockLength));
        });
        return Array.Exists(scales, scale => scale > 0)
            ? scales
            : throw new ArgumentException("At least one strategy must differ from the benchmark; none ever does.", nameof(comparison));
    }

    private static double LongRun(double[] column, double q)
    {
        var n = column.Length;
        var mean = Sample.Mean(column);
        var centered = Array.ConvertAll(column, value => value - mean);
        var variance = 0.0;
        for (var lag = 0; lag < n; lag++)
        {
            var weight = ((n - lag) / (double)n * Math.Pow(1 - q, lag)) + (lag / (double)n * Math.Pow(1 - q, n - lag));

            // Below this the rest of the sum cannot move the last digits.
            if (weight > 1e-13)
            {
                variance += (lag == 0 ? 1 : 2 * weight) * Product(centered.AsSpan(lag), centered.AsSpan(0, n - lag)) / n;
            }
        }

        return variance;
    }

    private static double Product(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sums = Vector<double>.Zero;
        var t = 0;
        for (; t <= left.Length - Vector<double>.Count; t += Vector<double>.Count)
        {
            sums += new Vector<double>(left[t..]) * new Vector<double>(right[t..]);
        }

        var sum = Vector.Sum(sums);
        for (; t < left.Length; t++)
        {
            sum += left[t] * right[t];
        }

        return sum;
    }
}
