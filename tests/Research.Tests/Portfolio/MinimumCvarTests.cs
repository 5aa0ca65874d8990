namespace AlgoAcademy.Research.Tests.Portfolio;

public class MinimumCvarTests
{
    [Fact]
    public void Of_two_mirrored_assets_half_of_each_loses_nothing()
    {
        var a = Cases.Series(0.01, -0.01, 0.02, -0.02).Named("a");
        var b = Cases.Series(-0.01, 0.01, -0.02, 0.02).Named("b");
        var weights = MinimumCvar.Of(new SeriesPanel("pair", [a, b]), tail: 0.25);
        Assert.Equal(0.5, weights["a"], 1e-9);
    }

    [Fact]
    public void No_other_portfolio_within_the_limits_has_a_smaller_cvar()
    {
        var returns = MarketData.LoadPanel("dow30-daily").Returns().Slice(2_000, 500).Select("IBM", "JNJ", "KO", "XOM", "CAT");
        var best = Cvar(returns, [.. MinimumCvar.Of(returns, 0.05).Values]);
        var rng = new Rng(1);
        for (var draw = 0; draw < 2_000; draw++)
        {
            double[] raw = [.. Enumerable.Range(0, 5).Select(_ => -Math.Log(1 - rng.NextUniform()))];
            Assert.True(Cvar(returns, [.. raw.Select(part => part / raw.Sum())]) >= best - 1e-12);
        }
    }

    [Fact]
    public void Weights_keep_bounds_sum_and_mean()
    {
        var returns = MarketData.LoadPanel("dow30-daily").Returns().Slice(2_000, 300).Select("IBM", "JNJ", "KO", "XOM");
        var weights = MinimumCvar.Of(returns, 0.1, limits: new PortfolioLimits { Least = 0.1, Most = 0.4 });
        Assert.Equal(1, weights.Sum, 1e-9);
        Assert.All(weights.Values, weight => Assert.InRange(weight, 0.1 - 1e-9, 0.4 + 1e-9));
    }

    [Fact]
    public void A_mean_that_no_portfolio_has_is_refused()
    {
        var returns = MarketData.LoadPanel("dow30-daily").Returns().Slice(2_000, 300).Select("IBM", "JNJ");
        Assert.Throws<InvalidOperationException>(() => MinimumCvar.Of(returns, atLeast: 0.1));
    }

    // The mean of the worst 5 % of 500 bars is that of 25 of them.
    private static double Cvar(SeriesPanel returns, double[] weights) => -Enumerable.Range(0, returns.Count)
        .Select(row => returns.Columns.Select((column, k) => column[row] * weights[k]).Sum()).Order().Take(25).Average();
}
