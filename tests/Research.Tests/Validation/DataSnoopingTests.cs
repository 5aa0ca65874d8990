namespace AlgoAcademy.Research.Tests.Validation;

public class DataSnoopingTests
{
    private static readonly BootstrapOptions Quick = new() { Replications = 300, BlockLength = 1 };

    [Fact]
    public void Best_of_noise_passes_about_as_often_as_the_level_says()
    {
        // 200 worlds of 20 worthless strategies at the 5 % level: 10 expected, standard deviation 3.1; within three of them.
        int check = 0, spa = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var strategies = Worlds.Noise(seed, 20, 250);
            check += RealityCheck.Test(strategies, null, Quick with { Seed = seed }).PValue < 0.05 ? 1 : 0;
            spa += SuperiorAbility.Test(strategies, null, Quick with { Seed = seed }).Consistent < 0.05 ? 1 : 0;
        }

        Assert.InRange(check, 1, 20);
        Assert.InRange(spa, 1, 20);
    }

    [Fact]
    public void Picking_the_best_of_noise_without_the_test_deceives()
    {
        // The probabilistic Sharpe ratio of the best of 20 knows nothing of the other 19: 1 − 0.95^20 = 64 % "discoveries".
        var deceived = Enumerable.Range(1, 200).Count(seed => Worlds.Noise((ulong)seed, 20, 250).Max(s => ProbabilisticSharpe.Of(s)) > 0.95);
        Assert.InRange(deceived / 200.0, 0.54, 0.74);
    }

    [Fact]
    public void Deflated_ratio_of_the_best_of_noise_rarely_passes()
    {
        var passed = Enumerable.Range(1, 200).Count(seed =>
        {
            var ratios = Worlds.Noise((ulong)seed, 20, 250).Select(s => SharpeMoments.Of(s)).ToArray();
            return DeflatedSharpe.Of(ratios.MaxBy(m => m.Ratio)!, [.. ratios.Select(m => m.Ratio)]).Probability > 0.95;
        });
        Assert.InRange(passed / 200.0, 0, 0.05);
    }

    [Fact]
    public void A_real_edge_among_noise_is_found()
    {
        // 0.2 % a day at 1 % volatility over 500 days: t = 0.2 √500 = 4.5.
        var strategies = Worlds.Noise(3, 19, 500).Append(Worlds.Noise(4, 1, 500, 0.002)[0].Named("edge")).ToArray();
        var spa = SuperiorAbility.Test(strategies, null, Quick);
        Assert.Equal("edge", spa.Best);
        Assert.True(spa.Consistent < 0.02);
        Assert.True(RealityCheck.Test(strategies, null, Quick).PValue < 0.02);
    }

    [Fact]
    public void P_values_are_ordered_lower_consistent_upper()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var poor = Worlds.Noise(seed, 5, 100, -0.001).Concat(Worlds.Noise(seed + 50, 2, 100)).ToArray();
            var spa = SuperiorAbility.Test(poor, null, Quick);
            Assert.True(spa.Lower <= spa.Consistent && spa.Consistent <= spa.Upper);
        }
    }

    [Fact]
    public void Poor_strategies_blunt_the_reality_check_but_not_the_spa()
    {
        // Hansen 2005: one fair strategy, then ten that lose 1 % a day at 10 times the volatility.
        var edge = Worlds.Noise(12, 1, 400, 0.0015)[0];
        var poor = Worlds.Noise(13, 10, 400).Select((s, k) => s.Map(r => (10 * r) - 0.05).Named(FormattableString.Invariant($"poor {k}")));
        Series[] all = [edge, .. poor];
        Assert.True(RealityCheck.Test(all, null, Quick).PValue > 0.3);
        Assert.True(SuperiorAbility.Test(all, null, Quick).Consistent < 0.05);
    }

    [Fact]
    public void A_strategy_equal_to_the_benchmark_does_not_compete()
    {
        var noise = Worlds.Noise(7, 4, 100);
        var spa = SuperiorAbility.Test([.. noise], noise[0], Quick);
        Assert.Equal(3, spa.Strategies);
        Assert.InRange(spa.Consistent, 0, 1);
        Assert.Throws<ArgumentException>(() => SuperiorAbility.Test([noise[0]], noise[0], Quick));
    }

    [Fact]
    public void Faults_are_named()
    {
        Assert.Contains("At least one strategy", Message(() => RealityCheck.Test([])), StringComparison.Ordinal);
        Assert.Contains("At least 20 bars", Message(() => SuperiorAbility.Test(Worlds.Noise(1, 2, 19))), StringComparison.Ordinal);
        var holed = Worlds.Noise(1, 1, 30)[0].Map(r => r > 0.01 ? double.NaN : r).Named("holed");
        Assert.Contains("'holed'", Message(() => RealityCheck.Test([holed])), StringComparison.Ordinal);
    }

    private static string Message(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
}
