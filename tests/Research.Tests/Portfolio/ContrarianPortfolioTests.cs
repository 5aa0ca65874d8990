namespace AlgoAcademy.Research.Tests.Portfolio;

public class ContrarianPortfolioTests
{
    // Lesson 35, E1.
    [Fact]
    public void Weights_of_the_lesson() =>
        Near.Equal([-0.005, 0.0025, -0.00125, 0.00375], ContrarianPortfolio.Weights([0.02, -0.01, 0.005, -0.015]), 1e-15);

    // Lesson 35, E3.
    [Fact]
    public void The_parts_add_up_to_the_profit()
    {
        var rng = new Rng(35);
        double[][] returns = [.. Enumerable.Range(0, 500).Select(_ => Enumerable.Range(0, 7).Select(i => (0.001 * i) + (0.02 * rng.NextGaussian())).ToArray())];
        var parts = ContrarianPortfolio.Decompose(returns);

        Assert.Equal(parts.Profit, parts.Own + parts.Cross + parts.Dispersion, 1e-12);
        Assert.True(parts.Dispersion < 0);
        var byHand = Enumerable.Range(0, 499).Average(t => ContrarianPortfolio.Weights(returns[t]).Zip(returns[t + 1], (weight, value) => weight * value).Sum());
        Assert.Equal(byHand, parts.Profit, 1e-15);
    }

    // Returns that bounce by themselves pay through Own; one that leads the other pays through Cross although none of them reverses.
    [Fact]
    public void Planted_reversal_and_planted_lead_land_in_their_part()
    {
        var bounce = ContrarianPortfolio.Decompose(Make(static (noise, past) => [noise[0] - (0.5 * past[0]), noise[1] - (0.5 * past[1])]));
        Assert.True(bounce.Own > 10 * Math.Abs(bounce.Cross));

        var lead = ContrarianPortfolio.Decompose(Make(static (noise, past) => [noise[0], noise[1] + (0.5 * past[0])]));
        Assert.True(lead.Cross > 10 * Math.Abs(lead.Own));
    }

    [Fact]
    public void Rows_of_other_lengths_and_nan_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ContrarianPortfolio.Decompose([[0.1, 0.2], [0.1]]));
        Assert.Contains("number 1 was NaN", Assert.Throws<ArgumentException>(() => ContrarianPortfolio.Weights([0.1, double.NaN])).Message, StringComparison.Ordinal);
    }

    private static double[][] Make(Func<double[], double[], double[]> step)
    {
        var rng = new Rng(36);
        double[] past = [0, 0];
        return [.. Enumerable.Range(0, 20_000).Select(_ => past = step([0.01 * rng.NextGaussian(), 0.01 * rng.NextGaussian()], past))];
    }
}
