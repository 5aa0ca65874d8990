using CsCheck;

namespace AlgoAcademy.Research.Tests.Portfolio;

public class RiskTests
{
    [Fact]
    public void Cornish_Fisher_bends_the_quantile_as_worked_by_hand()
    {
        // S = −0.7, K = 4 at 1 %: z = −2.326348 becomes −3.591814; at σ = 1.2 % that is −4.3102 % instead of −2.7916 %.
        Assert.Equal(-3.591814, TailRisk.CornishFisher((0, 1, -0.7, 4)).ValueAtRisk, 6);
        Assert.Equal(-0.043102, TailRisk.CornishFisher((0, 0.012, -0.7, 4)).ValueAtRisk, 6);
        Assert.Equal(-0.027916, TailRisk.Normal(0, 0.012).ValueAtRisk, 6);
    }

    [Fact]
    public void Normal_expected_shortfall_is_the_mean_of_the_tail()
    {
        // φ(2.326348) / 0.01 = 2.665214.
        Assert.Equal(-2.665214, TailRisk.Normal(0, 1).ExpectedShortfall, 6);
    }

    [Theory]
    [InlineData(6, 3.555355, 0.0594)]
    [InlineData(7, 5.496990, 0.0190)]
    public void Kupiec_ratio_is_that_of_the_table(int exceptions, double ratio, double probability)
    {
        var test = Spread(250, exceptions);
        Assert.Equal(ratio, test.UnconditionalRatio, 6);
        Assert.Equal(probability, test.UnconditionalPValue, 4);
    }

    [Theory]
    [InlineData(0, "green")]
    [InlineData(4, "green")]
    [InlineData(5, "yellow")]
    [InlineData(9, "yellow")]
    [InlineData(10, "red")]
    public void Zones_are_those_of_Basel(int exceptions, string zone) => Assert.Equal(zone, Spread(250, exceptions).Zone);

    [Fact]
    public void Clusters_are_seen()
    {
        // Ten exceptions in a row of 250 bars: 9 of 10 follow another. ln-likelihoods by hand: n00 = 238, n01 = 1, n10 = 1, n11 = 9.
        var test = VarBacktest.Of(Days([.. Enumerable.Range(0, 250).Select(t => t is >= 100 and < 110 ? -1.0 : 0)]), Days([.. Enumerable.Repeat(-0.5, 250)]));
        var (calm, after) = (1.0 / 239, 0.9);
        var expected = 2 * ((238 * Math.Log(1 - calm)) + Math.Log(calm) + (9 * Math.Log(after)) + Math.Log(1 - after)
            - (239 * Math.Log(239.0 / 249)) - (10 * Math.Log(10.0 / 249)));
        Near.Equal(expected, test.IndependenceRatio, 1e-9);
        Assert.True(test.IndependencePValue < 1e-10);
        Assert.Equal("red", test.Zone);
    }

    [Fact]
    public void Exceptions_far_apart_are_no_clusters() => Assert.True(Spread(250, 4).IndependencePValue > 0.5);

    [Fact]
    public void A_right_model_is_rarely_rejected()
    {
        // 400 worlds of normal returns with their true quantile: about one in twenty below 5 %, few below 1 %.
        var rejected = Enumerable.Range(1, 400).Count(seed =>
        {
            var rng = new Rng((ulong)seed);
            var returns = Days([.. Enumerable.Range(0, 1000).Select(_ => rng.NextGaussian())]);
            return VarBacktest.Of(returns, Days([.. Enumerable.Repeat(TailRisk.Normal(0, 1, 0.05).ValueAtRisk, 1000)]), 0.05).UnconditionalPValue < 0.05;
        });
        Assert.InRange(rejected, 8, 36);
    }

    [Fact]
    public void Filtered_simulation_scales_with_the_forecast()
    {
        double[] values = [double.NaN, -0.02, 0.01, -0.04, 0.03];
        var (returns, forecasts) = (Days(values), Days([double.NaN, 0.02, 0.01, 0.02, 0.03]));
        // Shocks −1, 1, −2, 1; the worst is −2.
        Near.Equal(-0.10, TailRisk.Filtered(returns, forecasts, 0.05, 1e-9).ValueAtRisk, 1e-6);
        Near.Equal(2 * TailRisk.Filtered(returns, forecasts, 0.05, 0.4).ValueAtRisk, TailRisk.Filtered(returns, forecasts, 0.10, 0.4).ValueAtRisk, 1e-12);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.0)]
    [InlineData(-0.2)]
    public void A_Pareto_tail_is_found_again(double shape)
    {
        // Losses drawn from a generalized Pareto distribution of scale 0.01; standard error of ξ about (1 + ξ) / √n = 0.02 at 4,000.
        var rng = new Rng(7);
        double Draw(double u) => 0.01 * (shape == 0 ? -Math.Log(u) : (Math.Pow(u, -shape) - 1) / shape);
        var returns = Days([.. Enumerable.Range(0, 8_000).Select(_ => -Draw(1 - rng.NextUniform()))]);
        var fit = PeaksOverThreshold.Fit(returns, 0.5);
        Assert.InRange(fit.Shape, shape - 0.07, shape + 0.07);

        // The 0.1 % quantile of the truth, (0.001^−ξ − 1) / ξ.
        Assert.InRange(fit.At(0.001).ValueAtRisk / -Draw(0.001), 0.8, 1.25);
        Assert.True(fit.At(0.001).ExpectedShortfall < fit.At(0.001).ValueAtRisk);
    }

    [Fact]
    public void Tails_are_ordered() => Gen.Select(Gen.Double[0.001, 0.05], Gen.Double[0.001, 0.05], Gen.Double[0.001, 0.4]).Sample((sigma, other, tail) =>
    {
        var (one, two) = (TailRisk.Normal(0, sigma, tail), TailRisk.Normal(0, Math.Max(sigma, other), tail));
        Assert.True(one.ExpectedShortfall <= one.ValueAtRisk && two.ValueAtRisk <= one.ValueAtRisk);
    });

    [Fact]
    public void Drawdown_figures_are_those_of_the_textbook()
    {
        Assert.Equal(0.250663, DrawdownRisk.ExpectedDeepest(0.20, 1), 6);
        Near.Equal(1, DrawdownRisk.GainToRecover(-0.5), 1e-12);
        Near.Equal(2_500, DrawdownRisk.LiquidityCost(1_000_000, (0.002, 0.001)), 1e-12);
        // Equity 1, 0.8, 0.9, 1.1: the deepest quarter of the four drawdowns 0, −0.2, −0.1, 0 is −0.2.
        Near.Equal(-0.2, DrawdownRisk.Conditional(Days([1, 0.8, 0.9, 1.1]), 0.01), 1e-12);
    }

    [Fact]
    public void The_mean_deepest_drawdown_of_random_walks_is_the_formula()
    {
        // 2,000 walks of 2,000 steps: the discrete walk falls a little less deep, about 0.58 of a step's deviation (Broadie, Glasserman and Kou 1997) at each end.
        var rng = new Rng(11);
        var mean = Enumerable.Range(0, 2_000).Average(_ =>
        {
            double at = 0, peak = 0, deepest = 0;
            for (var t = 0; t < 2_000; t++)
            {
                at += rng.NextGaussian() / Math.Sqrt(2_000);
                peak = Math.Max(peak, at);
                deepest = Math.Max(deepest, peak - at);
            }

            return deepest;
        });
        Assert.InRange(mean, DrawdownRisk.ExpectedDeepest(1, 1) - 0.06, DrawdownRisk.ExpectedDeepest(1, 1) + 0.02);
    }

    // Exceptions at equal distances, none at the ends.
    private static VarBacktest Spread(int bars, int exceptions) => VarBacktest.Of(
        Days([.. Enumerable.Range(0, bars).Select(t => exceptions > 0 && t % (bars / (exceptions + 1)) == 1 && t / (bars / (exceptions + 1)) < exceptions ? -1.0 : 0)]),
        Days([.. Enumerable.Repeat(-0.5, bars)]));

    private static Series Days(double[] values) => new(
        "r",
        new TimeAxis([.. Enumerable.Range(0, values.Length).Select(day => new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day))], Frequency.Daily),
        values);
}
