namespace AlgoAcademy.Research;

/// <summary>
/// Intervals for any metric by resampling returns in blocks, which keeps their correlation over short times (stationary
/// bootstrap, Politis and Romano 1994; block length by Politis and White 2004). What the sample never saw — a crash, another
/// regime — no resample shows.
/// </summary>
public static class Bootstrap
{
    /// <summary>The metric's percentile interval. One generator a replicate: threads change nothing.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out.</param>
    /// <param name="metric">Any function of returns: <c>r => Sharpe.Of(r, 252)</c>. Called from several threads at once.</param>
    /// <param name="options">Replications, confidence, blocks, seed.</param>
    /// <exception cref="ArgumentException">Fewer than 9 returns, one not finite, or an option out of range.</exception>
    public static BootstrapInterval Interval(ReadOnlySpan<double> returns, Metric metric, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(metric);
        options ??= new BootstrapOptions();
        options.Require();
        var sample = ReturnSample.Require(returns, 9);
        var length = options.BlockLength ?? BlockLength.Of(sample).For(options.Blocks);
        var sampler = new BlockSampler(sample.Length, length, options.Blocks);
        var values = new double[options.Replications];
        Parallel.For(0, values.Length, () => new double[sample.Length], (replicate, _, buffer) =>
        {
            sampler.Resample(sample, buffer, SeedStream.At(options.Seed, replicate));
            values[replicate] = metric(buffer);
            return buffer;
        }, _ => { });
        return Summarize(metric(sample), values, length, options);
    }

    /// <summary>The metric's percentile interval; see the overload.</summary>
    /// <example><c>result.Returns.Interval(r => Sharpe.Of(r, 252))</c></example>
    public static BootstrapInterval Interval(this Series returns, Metric metric, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(returns);
        return Interval(returns.Values.AsSpan(), metric, options);
    }

    /// <summary>
    /// A metric of equity as one of returns: compounds from 1 and asks <paramref name="metric"/>.
    /// <c>returns.Interval(Bootstrap.OnEquity(MaxDrawdown.Of))</c>.
    /// </summary>
    public static Metric OnEquity(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return returns =>
        {
            var equity = new double[returns.Length + 1];
            equity[0] = 1;
            for (var t = 0; t < returns.Length; t++)
            {
                equity[t + 1] = equity[t] * (1 + returns[t]);
            }

            return metric(equity);
        };
    }

    private static BootstrapInterval Summarize(double estimate, double[] values, double length, BootstrapOptions options)
    {
        var defined = Array.FindAll(values, value => !double.IsNaN(value));
        Array.Sort(defined);
        var outside = (1 - options.Confidence) / 2;
        return new BootstrapInterval
        {
            Estimate = estimate,
            Lower = Sample.QuantileOfSorted(defined, outside),
            Upper = Sample.QuantileOfSorted(defined, 1 - outside),
            StandardError = Sample.StandardDeviation(defined),
            Confidence = options.Confidence,
            BlockLength = length,
            Values = defined,
            Undefined = values.Length - defined.Length,
            Seed = options.Seed,
        };
    }
}
