using AlgoAcademy.Research.Tests.Reference;

namespace AlgoAcademy.Research.Tests.Execution;

public class CostModelTests
{
    [Fact]
    public void The_fit_and_its_clustered_errors_equal_an_independent_program()
    {
        var reference = ReferenceFile.Read("costmodel");
        CostSample[] samples = [.. reference.GetProperty("orders").EnumerateArray().Select(static row => row.EnumerateArray().Select(static cell => cell.GetDouble()).ToArray())
            .Select(static row => new CostSample(row[0], row[1], row[2], row[3], (int)row[4]))];
        foreach (var (name, exponent) in new[] { ("free", (double?)null), ("squareRoot", 0.5) })
        {
            var expected = reference.GetProperty(name);
            var fit = CostModel.Fit(samples, exponent);
            double[] actual = [fit.Constant, fit.Spread, fit.Impact, fit.Exponent];
            var count = exponent is null ? 4 : 3;

            // The other program's optimizer stops, and its derivatives are differences.
            Near.Equal(expected.Numbers("estimates"), actual.Take(count), 1e-5);
            Near.Equal(expected.Numbers("errors"), fit.Errors.Take(count), 1e-5);
            Near.Equal(expected.Number("rSquared"), fit.RSquared, 1e-9);
        }
    }

    [Fact]
    public void The_truth_of_simulated_orders_is_recovered_within_the_errors()
    {
        double[] truth = [0.5, 0.9, 0.8, 0.6];
        var scores = Enumerable.Range(0, 200).Select(seed => Fit((ulong)seed)).Select(fit => new[] { fit.Constant, fit.Spread, fit.Impact, fit.Exponent }
            .Zip(truth, (estimate, true_) => estimate - true_).Zip(fit.Errors, (off, error) => off / error).ToArray()).ToArray();
        for (var parameter = 0; parameter < 4; parameter++)
        {
            // Scores of mean 0 and deviation 1; with 60 clusters and a curved model, both nearly so.
            var one = scores.Select(score => score[parameter]).ToArray();
            Assert.InRange(one.Average(), -0.35, 0.35);
            Assert.InRange(Math.Sqrt(one.Average(score => score * score)), 0.8, 1.25);
        }
    }

    [Fact]
    public void Costs_without_noise_give_the_model_back()
    {
        var fit = CostModel.Fit(Orders(new Rng(1), noise: 0));
        Near.Equal([0.5, 0.9, 0.8, 0.6], [fit.Constant, fit.Spread, fit.Impact, fit.Exponent], 1e-6);
        Near.Equal(0.5 + (0.9 * 3) + (0.8 * 100 * Math.Pow(0.1, 0.6)), fit.Predict(3, 100, 0.1), 1e-6);
    }

    [Fact]
    public void Orders_that_are_all_alike_are_told_so()
    {
        CostSample[] alike = [.. Enumerable.Range(0, 20).Select(i => new CostSample(i, 2, 100, 0.1, i % 4))];
        Assert.Contains("must differ", Assert.Throws<ArgumentException>(() => CostModel.Fit(alike)).Message, StringComparison.Ordinal);
        alike[7] = alike[7] with { Participation = 0 };
        Assert.Contains("sample 7", Assert.Throws<ArgumentException>(() => CostModel.Fit(alike)).Message, StringComparison.Ordinal);
    }

    private static CostModel Fit(ulong seed) => CostModel.Fit(Orders(new Rng(seed + 53_000), noise: 8));

    // Sixty days of ten orders that share their day's luck.
    private static List<CostSample> Orders(Rng rng, double noise)
    {
        var orders = new List<CostSample>();
        for (var day = 0; day < 60; day++)
        {
            var luck = noise / 2 * rng.NextGaussian();
            for (var i = 0; i < 10; i++)
            {
                var (spread, volatility, participation) = (0.5 + (5 * rng.NextUniform()), 30 + (170 * rng.NextUniform()), 0.005 + (0.4 * rng.NextUniform()));
                var cost = 0.5 + (0.9 * spread) + (0.8 * volatility * Math.Pow(participation, 0.6)) + luck + (noise * rng.NextGaussian());
                orders.Add(new CostSample(cost, spread, volatility, participation, day));
            }
        }

        return orders;
    }
}
