namespace AlgoAcademy.Research.Tests.Validation;

public class OverfitProbabilityTests
{
    private static readonly Metric MeanOf = returns => Sample.Mean(returns);

    [Fact]
    public void Choosing_among_noise_is_a_coin_toss()
    {
        var mean = Enumerable.Range(1, 20).Average(seed => OverfitProbability.Of(Worlds.Noise((ulong)seed, 30, 400), new() { Blocks = 8 }).Probability);

        // One world's PBO scatters by about 0.2 around ½; the mean of 20 by 0.045.
        Assert.InRange(mean, 0.37, 0.63);
    }

    [Fact]
    public void One_real_edge_among_noise_is_not_overfit()
    {
        Series[] strategies = [.. Worlds.Noise(1, 29, 800), Worlds.Noise(2, 1, 800, 0.003)[0]];
        Assert.True(OverfitProbability.Of(strategies, new() { Blocks = 10 }).Probability < 0.01);
    }

    [Fact]
    public void Strategies_that_must_give_back_what_they_earned_are_wholly_overfit()
    {
        // The paper's case of memory: all end where they began, so the best half is followed by the worst.
        var returned = Worlds.Noise(5, 20, 320).Select(s => s - s.Average()).ToArray();
        var result = OverfitProbability.Of(returned, new() { Blocks = 8, Metric = MeanOf });
        Assert.Equal(1, result.Probability);
        Near.Equal(-1, result.DegradationSlope, 1e-9);
    }

    [Fact]
    public void Two_strategies_and_two_blocks_by_hand()
    {
        // Blocks {1, 2} and {3, 4}. Mean of a: 0.02 then −0.01; of b: 0.01 then 0.03. Chosen on the first: a, which is last of 2
        // on the second, ω = 1/3, λ = ln ½. Chosen on the second: b, which on the first is last too: λ = ln ½.
        var result = OverfitProbability.Of(
            [Cases.Series(0.01, 0.03, 0.00, -0.02).Named("a"), Cases.Series(0.02, 0.00, 0.02, 0.04).Named("b")],
            new() { Blocks = 2, Metric = MeanOf });
        Assert.Equal(2, result.Splits);
        Near.Equal([Math.Log(0.5), Math.Log(0.5)], result.Logits, 1e-12);
        Assert.Equal(1, result.Probability);
        Assert.Equal(0.5, result.ProbabilityOfLoss);
    }

    [Fact]
    public void Fast_sums_give_what_the_metric_on_joined_returns_gives()
    {
        var strategies = Worlds.Noise(6, 12, 163);
        var fast = OverfitProbability.Of(strategies, new() { Blocks = 8 });
        var plain = OverfitProbability.Of(strategies, new() { Blocks = 8, Metric = r => Sharpe.Of(r, 1) });
        Near.Equal(plain.InSample, fast.InSample);
        Near.Equal(plain.OutOfSample, fast.OutOfSample);
        Assert.Equal(plain.Logits, fast.Logits);
    }

    [Fact]
    public void Strategies_that_never_trade_share_the_middle_rank()
    {
        var axis = new TimeAxis(Cases.Days(40), Frequency.Daily);
        var idle = Enumerable.Range(0, 5).Select(_ => new Series("idle", axis, new double[40])).ToArray();
        var result = OverfitProbability.Of(idle, new() { Blocks = 4 });
        Assert.All(result.Logits, logit => Assert.Equal(0, logit));
    }

    [Fact]
    public void Two_hundred_strategies_in_sixteen_blocks_have_12870_splits()
    {
        var strategies = Worlds.Noise(1, 200, 1250);
        Assert.Equal(12_870, OverfitProbability.Of(strategies).Splits);
    }

    [Fact]
    public void Faults_are_named()
    {
        Assert.Contains("must be even", Message(() => OverfitProbability.Of(Worlds.Noise(1, 3, 100), new() { Blocks = 7 })), StringComparison.Ordinal);
        Assert.Contains("At least two strategies", Message(() => OverfitProbability.Of(Worlds.Noise(1, 1, 100))), StringComparison.Ordinal);
        Assert.Contains("At least 32 bars", Message(() => OverfitProbability.Of(Worlds.Noise(1, 3, 31))), StringComparison.Ordinal);
    }

    private static string Message(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
}
