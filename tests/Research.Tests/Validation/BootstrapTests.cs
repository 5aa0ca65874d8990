using CsCheck;

namespace AlgoAcademy.Research.Tests.Validation;

public class BootstrapTests
{
    private static readonly Metric MeanOf = returns => Sample.Mean(returns);

    [Fact]
    public void Interval_of_a_mean_covers_the_truth_about_as_often_as_it_says()
    {
        // 300 samples of an AR(1) with ρ = 0.3 and mean 0: 95 % intervals; short samples cover a little less (Lahiri 2003).
        var covered = 0;
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var interval = Bootstrap.Interval(Autoregressive(seed, 400, 0.3), MeanOf, new BootstrapOptions { Replications = 400, Seed = seed });
            covered += interval.Lower <= 0 && interval.Upper >= 0 ? 1 : 0;
        }

        Assert.InRange(covered / 300.0, 0.88, 0.98);
    }

    [Fact]
    public void Standard_error_of_a_mean_of_independent_values_is_that_of_the_textbook()
    {
        var values = Autoregressive(5, 2000, 0);
        var interval = Bootstrap.Interval(values, MeanOf, new BootstrapOptions { Replications = 4000, BlockLength = 1 });
        Near.Equal(Sample.StandardDeviation(values) / Math.Sqrt(2000), interval.StandardError, 0.05);
    }

    [Fact]
    public void Blocks_keep_correlation_that_single_draws_lose()
    {
        var values = Autoregressive(9, 2000, 0.6);
        var blocks = Bootstrap.Interval(values, MeanOf).StandardError;
        var single = Bootstrap.Interval(values, MeanOf, new BootstrapOptions { BlockLength = 1 }).StandardError;

        // Var of the mean of an AR(1) is (1 + ρ)/(1 − ρ) = 4 times that of independent values: twice the error.
        Assert.InRange(blocks / single, 1.6, 2.4);
    }

    [Fact]
    public void Same_seed_gives_the_same_numbers_and_another_seed_others()
    {
        var values = Autoregressive(3, 300, 0.1);
        var first = Bootstrap.Interval(values, MeanOf, new BootstrapOptions { Seed = 4 });
        Assert.Equal(first.Values, Bootstrap.Interval(values, MeanOf, new BootstrapOptions { Seed = 4 }).Values);
        Assert.NotEqual(first.Values, Bootstrap.Interval(values, MeanOf, new BootstrapOptions { Seed = 5 }).Values);
    }

    [Fact]
    public void Mean_length_of_the_blocks_is_the_one_asked_for()
    {
        var sampler = new BlockSampler(100_000, 12.5, BlockKind.Stationary);
        var rng = new Rng(1);
        var mean = Enumerable.Range(0, 50_000).Average(_ => sampler.Next(rng, 100_000).Length);

        // Standard error of the mean of a geometric length: about 12 / √50,000 = 0.054.
        Assert.InRange(mean, 12.5 - 0.25, 12.5 + 0.25);
    }

    [Fact]
    public void Resamples_hold_only_values_of_the_sample_in_its_order_with_wrap()
    {
        Gen.Select(Gen.Int[2, 40], Gen.Double[1, 40], Gen.Enum<BlockKind>(), Gen.ULong).Sample((n, length, kind, seed) =>
        {
            var source = Enumerable.Range(0, n).Select(i => (double)i).ToArray();
            var target = new double[n];
            new BlockSampler(n, Math.Min(length, n), kind).Resample(source, target, new Rng(seed));
            return target.All(value => value >= 0 && value < n && value == Math.Floor(value));
        });
    }

    [Fact]
    public void A_circular_block_of_the_whole_length_is_a_rotation()
    {
        double[] source = [0, 1, 2, 3, 4], target = new double[5];
        new BlockSampler(5, 5, BlockKind.Circular).Resample(source, target, new Rng(8));
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal((target[i] + 1) % 5, target[i + 1]));
    }

    [Fact]
    public void Metric_of_equity_sees_the_compounded_returns() =>
        // 1 → 1.1 → 0.88 → 0.968: the deepest fall is 0.88 / 1.1 − 1 = −0.2.
        Near.Equal(-0.2, Bootstrap.OnEquity(MaxDrawdown.Of)([0.1, -0.2, 0.1]), 1e-12);

    [Fact]
    public void Undefined_replicates_are_counted_and_left_out()
    {
        double[] values = [0, 0, 0, 0, 0, 0, 0, 0, 0.01];
        var interval = Bootstrap.Interval(values, r => Sharpe.Of(r, 1), new BootstrapOptions { BlockLength = 1 });
        Assert.InRange(interval.Undefined, 1, 1999);
        Assert.Equal(2000, interval.Values.Count + interval.Undefined);
        Assert.True(double.IsFinite(interval.Lower));
    }

    [Fact]
    public void Faults_are_named()
    {
        Assert.Contains("value 10 was NaN", Message(() => Bootstrap.Interval([.. Autoregressive(1, 10, 0), double.NaN], MeanOf)), StringComparison.Ordinal);
        Assert.Contains("At least 9 returns", Message(() => Bootstrap.Interval([0.1, 0.2], MeanOf)), StringComparison.Ordinal);
        Assert.Contains("Replications must be from 100", Message(() => Bootstrap.Interval(Autoregressive(1, 20, 0), MeanOf, new BootstrapOptions { Replications = 3 })), StringComparison.Ordinal);
        Assert.Contains("from 1 to the number of values, 20", Message(() => Bootstrap.Interval(Autoregressive(1, 20, 0), MeanOf, new BootstrapOptions { BlockLength = 21 })), StringComparison.Ordinal);
    }

    private static string Message(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;

    private static double[] Autoregressive(ulong seed, int count, double correlation)
    {
        var rng = new Rng(seed);
        var values = new double[count];
        var last = 0.0;
        for (var t = 0; t < count; t++)
        {
            last = (correlation * last) + rng.NextGaussian();
            values[t] = last;
        }

        return values;
    }
}
