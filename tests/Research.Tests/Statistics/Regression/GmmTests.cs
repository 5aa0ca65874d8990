namespace AlgoAcademy.Research.Tests.Statistics.Regression;

public class GmmTests
{
    [Fact]
    public void Moments_of_a_gamma_distribution_recover_its_parameters_within_their_errors()
    {
        // Mean kθ, second moment k(k + 1)θ², third k(k + 1)(k + 2)θ³: three conditions for two parameters.
        var z = Enumerable.Range(1, 40).Select(seed =>
        {
            var rng = new Rng((ulong)seed);
            double[] x = [.. Enumerable.Range(0, 2_000).Select(_ => -(Math.Log(1 - rng.NextUniform()) + Math.Log(1 - rng.NextUniform()) + Math.Log(1 - rng.NextUniform())))];
            var fit = Gmm.Fit(at => Rows(x, at), [2, 1.5], ["k", "θ"]);
            return (K: (fit["k"] - 3) / fit.StandardErrors[0], Theta: (fit["θ"] - 1) / fit.StandardErrors[1], Rejected: fit.JPValue < 0.05);
        }).ToList();
        Assert.InRange(z.Average(each => each.K), -0.6, 0.6);
        Assert.InRange(z.Average(each => each.Theta), -0.6, 0.6);
        Assert.InRange(Math.Sqrt(z.Average(each => each.K * each.K)), 0.6, 1.5);
        Assert.InRange(z.Count(each => each.Rejected), 0, 8);
    }

    [Fact]
    public void A_model_that_is_wrong_is_rejected_by_j()
    {
        // Values of a uniform distribution are no gamma distribution.
        var rng = new Rng(1);
        double[] x = [.. Enumerable.Range(0, 2_000).Select(_ => 1 + rng.NextUniform())];
        Assert.True(Gmm.Fit(at => Rows(x, at), [20, 0.07], ["k", "θ"]).JPValue < 1e-4);
    }

    [Fact]
    public void As_many_moments_as_parameters_are_met_exactly()
    {
        double[] x = [1, 2, 3, 4, 10];
        var fit = Gmm.Fit(at => Columns(x, value => [value - at[0], (value * value) - at[1] - (at[0] * at[0])]), [1, 1], ["mean", "variance"]);
        Near.Equal([4, 10], fit.Estimates, 1e-8);
        Assert.True(double.IsNaN(fit.JPValue));
        Assert.Equal(0, fit.J, 1e-8);
    }

    [Fact]
    public void Moments_that_repeat_each_other_are_refused_with_the_remedy()
    {
        double[] x = [1, 2, 3, 4, 10];
        var fault = Assert.Throws<InvalidOperationException>(() => Gmm.Fit(at => Columns(x, value => [value - at[0], 2 * (value - at[0])]), [1], ["mean"]));
        Assert.Contains("leave one of them out", fault.Message, StringComparison.Ordinal);
    }

    // Scaled to like sizes by the true moments' order.
    private static double[,] Rows(double[] x, double[] at)
    {
        var (k, scale) = (at[0], at[1]);
        return Columns(x, value =>
        [
            value - (k * scale),
            ((value * value) - (k * (k + 1) * scale * scale)) / 5,
            ((value * value * value) - (k * (k + 1) * (k + 2) * scale * scale * scale)) / 50,
        ]);
    }

    private static double[,] Columns(double[] x, Func<double, double[]> row)
    {
        var rows = x.Select(row).ToList();
        var values = new double[rows.Count, rows[0].Length];
        for (var t = 0; t < rows.Count; t++)
        {
            for (var m = 0; m < rows[0].Length; m++)
            {
                values[t, m] = rows[t][m];
            }
        }

        return values;
    }
}
