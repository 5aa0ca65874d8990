using CsCheck;

namespace AlgoAcademy.Research.Tests.Portfolio;

public class QuadraticProgramTests
{
    [Fact]
    public void The_example_of_Goldfarb_and_Idnani_is_solved()
    {
        // min −5 x₂ + ½ |x|² with −4x₁ − 3x₂ ≥ −8, 2x₁ + x₂ ≥ 2, −2x₂ + x₃ ≥ 0: the example of R's quadprog, x = (10, 22, 44) / 21.
        var x = QuadraticProgram.Minimize(
            new[,] { { 1.0, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }, [0, -5, 0],
            [LinearConstraint.AtLeast([-4, -3, 0], -8), LinearConstraint.AtLeast([2, 1, 0], 2), LinearConstraint.AtLeast([0, -2, 1], 0)]);
        Near.Equal([10 / 21.0, 22 / 21.0, 44 / 21.0], x, 1e-10);
    }

    [Fact]
    public void Without_constraints_it_is_the_solution_of_the_equations()
    {
        // 2x + y = 1, x + 3y = 1: x = 0.4, y = 0.2.
        Near.Equal([0.4, 0.2], QuadraticProgram.Minimize(new[,] { { 2.0, 1 }, { 1, 3 } }, [-1, -1], []), 1e-12);
    }

    [Fact]
    public void Constraints_that_contradict_each_other_are_named()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => QuadraticProgram.Minimize(
            new[,] { { 1.0, 0 }, { 0, 1 } }, [0, 0], [LinearConstraint.AtLeast([1, 1], 2), LinearConstraint.AtMost([1, 1], 1)]));
        Assert.Contains("contradicts", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_is_refused() =>
        Assert.Throws<ArgumentException>(() => QuadraticProgram.Minimize(new[,] { { 1.0, 2 }, { 2, 1 } }, [0, 0], []));

    /// <summary>Karush (1939), Kuhn and Tucker (1951): at the minimum the gradient is a combination of the active normals, of the right sign.</summary>
    [Fact]
    public void Long_only_minimum_variance_meets_the_conditions_of_optimality() => Gen.Select(Gen.Int[2, 30], Gen.ULong).Sample((n, seed) =>
    {
        var covariance = Covariances.Random(n, seed);
        var weights = MeanVariance.Minimum(covariance);
        Near.Equal(1, weights.Sum, 1e-9);
        Assert.All(weights.Values, weight => Assert.InRange(weight, -1e-9, 1 + 1e-9));
        double[] marginal = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => covariance[i, j] * weights[j]))];
        var variance = weights.Volatility(covariance) * weights.Volatility(covariance);

        // Held assets have the marginal risk of the portfolio; those left out have more.
        for (var i = 0; i < n; i++)
        {
            Assert.True(weights[i] > 1e-8 ? Math.Abs((marginal[i] / variance) - 1) < 1e-6 : marginal[i] / variance > 1 - 1e-6,
                FormattableString.Invariant($"asset {i}: weight {weights[i]}, marginal {marginal[i] / variance}"));
        }
    }, iter: 300);

    [Fact]
    public void No_random_portfolio_within_the_limits_is_better() => Gen.Select(Gen.Int[2, 8], Gen.ULong).Sample((n, seed) =>
    {
        var covariance = Covariances.Random(n, seed);
        var rng = new Rng(seed + 1);
        double[] means = [.. Enumerable.Range(0, n).Select(_ => rng.NextGaussian() * 1e-3)];
        var limits = new PortfolioLimits { Least = 0, Most = 0.7 };
        var best = MeanVariance.Optimal(covariance, means, 4, limits);
        Assert.All(best.Values, weight => Assert.InRange(weight, -1e-9, 0.7 + 1e-9));
        for (var trial = 0; trial < 50; trial++)
        {
            double[] raw = [.. Enumerable.Range(0, n).Select(_ => rng.NextUniform())];
            var other = new PortfolioWeights([.. covariance.Names], [.. raw.Select(w => w / raw.Sum())]);
            if (other.Values.Max() <= 0.7)
            {
                Assert.True(Utility(other) <= Utility(best) + 1e-12);
            }
        }

        double Utility(PortfolioWeights weights)
        {
            var volatility = weights.Volatility(covariance);
            return weights.Values.Zip(means, (w, m) => w * m).Sum() - (2 * volatility * volatility);
        }
    }, iter: 100);

    [Fact]
    public void The_frontier_costs_more_risk_for_more_return()
    {
        var covariance = Covariances.Random(6, 3);
        double[] means = [0.001, 0.002, 0.003, 0.004, 0.005, 0.006];
        double[] risks = [.. Enumerable.Range(0, 6).Select(k => MeanVariance.Efficient(covariance, means, 0.001 * (k + 1)).Volatility(covariance))];
        Assert.Equal(risks.Order(), risks);
        Assert.Throws<InvalidOperationException>(() => MeanVariance.Efficient(covariance, means, 0.0061));
    }
}
