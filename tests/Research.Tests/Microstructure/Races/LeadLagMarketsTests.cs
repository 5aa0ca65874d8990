namespace AlgoAcademy.Research.Tests.Microstructure.Races;

public sealed class LeadLagMarketsTests
{
    // The standard error of a correlation is (1 − ρ²) / √n; jumps have fat tails, so six of them.
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.1, 0.0)]
    [InlineData(0.05, 0.001)]
    public void Correlations_over_longer_intervals_forget_the_delay(double own, double jumps)
    {
        var markets = LeadLagMarkets.Simulate(17, new LeadLagOptions { OwnVolatility = own, JumpChance = jumps });
        foreach (var interval in new[] { 1, 5, 10, 20, 50, 200, 1000 })
        {
            var truth = markets.TrueCorrelation(interval);
            Assert.Equal(truth, markets.Correlation(interval), 6 * Math.Max(1 - (truth * truth), 0.02) / Math.Sqrt(1_000_000.0 / interval));
        }
    }

    [Fact]
    public void Without_delay_both_markets_are_one()
    {
        var markets = LeadLagMarkets.Simulate(1, new LeadLagOptions { Steps = 1000, Delay = 0 });
        Assert.Equal(markets.Leader.ToArray(), markets.Follower.ToArray());
        Assert.Equal(1, markets.Correlation(1), 1e-12);
        Assert.Equal(0, markets.StaleTimes(0.01));
    }

    // Only jumps move the price: each leaves the follower behind once, unless another falls into the same delay.
    [Fact]
    public void Each_jump_leaves_the_follower_behind_once()
    {
        var markets = LeadLagMarkets.Simulate(2, new LeadLagOptions { Volatility = 0, JumpChance = 1e-4, Delay = 3 });
        var jumps = 0;
        for (var step = 1; step < markets.Leader.Length; step++)
            jumps += markets.Leader[step] == markets.Leader[step - 1] ? 0 : 1;

        Assert.InRange(markets.StaleTimes(2), jumps - 3, jumps + 1);
        Assert.InRange(jumps, 60, 140);
    }
}
