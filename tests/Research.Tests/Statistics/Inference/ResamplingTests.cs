namespace AlgoAcademy.Research.Tests.Statistics.Inference;

public class ResamplingTests
{
    [Fact]
    public void Shuffled_means_have_the_p_value_of_all_permutations()
    {
        // All 70 ways to choose 4 of 8 values: |difference of means| ≥ 4 for {1,2,3,4} against {5,6,7,8} and its mirror only: 2/70.
        var test = PermutationTest.OfMeans(Cases.Series(1, 2, 3, 4), Cases.Series(5, 6, 7, 8), 99_999);
        Assert.Equal(-4, test.Statistic);
        Assert.Equal(2.0 / 70, test.PValue, 0.002);
    }

    [Fact]
    public void Shuffled_pairs_have_the_p_value_of_all_permutations()
    {
        // Of the 120 orders of 1 … 5 only the rising and the falling one have |correlation| 1: 2/120.
        var test = PermutationTest.OfCorrelation(Cases.Series(1, 2, 3, 4, 5), Cases.Series(10, 20, 30, 40, 50), 99_999);
        Near.Equal(1, test.Statistic, 1e-12);
        Assert.Equal(2.0 / 120, test.PValue, 0.0015);
    }

    [Fact]
    public void A_permutation_test_rejects_as_often_as_its_level_when_nothing_is_there()
    {
        var power = TestPower.Simulated(
            rng => PermutationTest.OfMeans(Noise(rng, 20), Noise(rng, 15), 199, rng.NextBits()).PValue, draws: 500);
        Assert.InRange(0.05, power.Low, power.High);
    }

    [Fact]
    public void The_same_seed_gives_the_same_p_value()
    {
        var (x, y) = (Noise(new Rng(1), 50), Noise(new Rng(2), 50));
        Assert.Equal(PermutationTest.OfCorrelation(x, y, 999, 7), PermutationTest.OfCorrelation(x, y, 999, 7));
        Assert.NotEqual(PermutationTest.OfCorrelation(x, y, 999, 7).PValue, PermutationTest.OfCorrelation(x, y, 999, 8).PValue);
    }

    [Fact]
    public void The_wild_bootstrap_keeps_its_level_under_clustered_volatility()
    {
        var power = TestPower.Simulated(rng =>
        {
            // ARCH(1): no correlation, but large moves come together.
            var (price, last) = (100.0, 0.0);
            var prices = new double[121];
            for (var t = 0; t < prices.Length; t++)
            {
                prices[t] = price;
                last = Math.Sqrt(1e-4 * (0.5 + (0.5 * last * last / 1e-4))) * rng.NextGaussian();
                price *= Math.Exp(last);
            }

            return VarianceRatioProfile.Of(Cases.Series(prices), [2, 5, 10], 199, rng.NextBits()).JointPValue;
        }, draws: 300);
        Assert.InRange(0.05, power.Low - 0.01, power.High + 0.01);
    }

    [Fact]
    public void The_wild_bootstrap_finds_a_trend_that_is_there()
    {
        var price = 0.0;
        var last = 0.0;
        var rng = new Rng(3);
        double[] prices = [.. Enumerable.Range(0, 500).Select(_ => Math.Exp(price += last = (0.3 * last) + (0.01 * rng.NextGaussian())))];
        var profile = VarianceRatioProfile.Of(Cases.Series(prices), [2, 5]);
        Assert.All(profile.Ratios, ratio => Assert.True(ratio.Ratio > 1.1));
        Assert.True(profile.JointPValue <= 0.001, profile.ToString());
    }

    [Fact]
    public void Power_needs_the_observations_that_the_formula_of_textbooks_says()
    {
        // (1.959964 + 0.841621)² / 0.1² = 784.9 for 80 % power at 5 %; the other tail adds nothing there.
        Assert.Equal(785, TestPower.Observations(0.1));
        Assert.True(TestPower.OfMean(0.1, 784) < 0.8);
        Near.Equal(0.05, TestPower.OfMean(0, 100), 1e-9);
    }

    [Fact]
    public void Simulated_power_covers_the_known_one()
    {
        var known = TestPower.OfMean(0.3, 80);
        var simulated = TestPower.Simulated(rng => NormalDistribution.TwoSided(Enumerable.Range(0, 80).Sum(_ => rng.NextGaussian() + 0.3) / Math.Sqrt(80)), 4_000);
        Assert.InRange(known, simulated.Low, simulated.High);
    }

    [Fact]
    public void Many_observations_are_judged_by_the_limit()
    {
        // Just above and below the border the exact and the limiting p-value agree to what the limit promises.
        var values = EconometricsNormal(KolmogorovSmirnov.ExactUpTo + 1);
        var more = KolmogorovSmirnov.Of(Cases.Series(values), x => NormalDistribution.Below(x - 0.03));
        var fewer = KolmogorovSmirnov.Of(Cases.Series(values[..^1]), x => NormalDistribution.Below(x - 0.03));
        Assert.Equal(fewer.PValue, more.PValue, 0.02);
    }

    [Fact]
    public void Kolmogorov_smirnov_rejects_as_often_as_its_level()
    {
        var power = TestPower.Simulated(rng => KolmogorovSmirnov.Of(Noise(rng, 40), NormalDistribution.Below).PValue);
        Assert.InRange(0.05, power.Low, power.High);
    }

    private static double[] EconometricsNormal(int count)
    {
        var rng = new Rng(5);
        return [.. Enumerable.Range(0, count).Select(_ => rng.NextGaussian())];
    }

    private static Series Noise(Rng rng, int count) => Cases.Series([.. Enumerable.Range(0, count).Select(_ => rng.NextGaussian())]);
}
