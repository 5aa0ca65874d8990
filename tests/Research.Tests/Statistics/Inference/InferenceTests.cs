namespace AlgoAcademy.Research.Tests.Statistics.Inference;

public class InferenceTests
{
    [Fact]
    public void Hill_by_hand()
    {
        // Losses e⁶ … e¹ (times 1e-4), k = 5 of 10 values: Σ ln(x/x₆) = 5 + 4 + 3 + 2 + 1 = 15 → α = 1/3.
        double[] losses = [.. Enumerable.Range(1, 6).Select(i => -1e-4 * Math.Exp(i))];
        var tail = HillTail.Of(Cases.Series([.. losses, 0.01, 0.02, 0.03, 0.04]), 0.5);
        Near.Equal(1.0 / 3, tail.Exponent, 1e-12);
        Near.Equal(1e-4 * Math.E, tail.Threshold, 1e-12);
        Assert.Equal(5, tail.Count);
    }

    [Fact]
    public void Tail_of_a_pareto_distribution_is_recovered_within_its_error()
    {
        var z = Enumerable.Range(1, 30).Average(seed =>
        {
            var rng = new Rng((ulong)seed);
            var tail = HillTail.Of(Cases.Series([.. Enumerable.Range(0, 4000).Select(_ => -0.01 * Math.Pow(1 - rng.NextUniform(), -1 / 3.0))]), 0.1);
            return (tail.Exponent - 3) / tail.StandardError;
        });
        Assert.InRange(z, -0.7, 0.7);
    }

    [Fact]
    public void Forecasts_of_equal_loss_are_told_apart_as_often_as_the_level_says()
    {
        var rejected = Enumerable.Range(1, 400).Count(seed =>
        {
            var rng = new Rng((ulong)seed);
            double[] Losses() => [.. Enumerable.Range(0, 60).Select(_ => Math.Pow(rng.NextGaussian(), 2))];
            return DieboldMariano.Of(Cases.Series(Losses()), Cases.Series(Losses())).PValue < 0.05;
        });
        Assert.InRange(rejected, 7, 33);
    }

    [Fact]
    public void Equal_losses_have_no_statistic() =>
        Assert.True(double.IsNaN(DieboldMariano.Of(Cases.Series(new double[20]), Cases.Series(new double[20])).PValue));
}
