using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// Portfolios of least variance, with and without a view on means (Markowitz 1952; Merton 1972). All means are excess returns per bar,
/// in the unit of the covariance. What comes out is as good as the estimates that go in: the weights follow their errors
/// (Michaud 1989). Taught in lesson 45.
/// </summary>
public static class MeanVariance
{
    /// <summary>The portfolio of least variance: min w'Σw.</summary>
    /// <param name="covariance">Positive definite.</param>
    /// <param name="limits">What weights may be; null for fully invested and nothing short.</param>
    /// <exception cref="ArgumentException">A covariance that is not positive definite: shrink it.</exception>
    /// <exception cref="InvalidOperationException">No weights meet the limits.</exception>
    public static PortfolioWeights Minimum(Covariance covariance, PortfolioLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        return Solve(covariance, Vector<double>.Build.Dense(covariance.Count), limits, []);
    }

    /// <summary>max w'μ − (λ/2) w'Σw: the portfolio of an investor with this aversion to risk.</summary>
    /// <param name="covariance">Positive definite.</param>
    /// <param name="means">Expected excess return of each asset.</param>
    /// <param name="riskAversion">λ, above zero; 1 is the growth-optimal (Kelly) portfolio.</param>
    /// <param name="limits">As for <see cref="Minimum"/>.</param>
    /// <exception cref="ArgumentException">Not one finite mean for each asset, λ not above zero, or a covariance that is not positive definite.</exception>
    /// <exception cref="InvalidOperationException">No weights meet the limits.</exception>
    public static PortfolioWeights Optimal(Covariance covariance, IReadOnlyList<double> means, double riskAversion, PortfolioLimits? limits = null)
    {
        var expected = Means(covariance, means);
        OptionRules.Require(OptionRules.Positive(riskAversion), nameof(riskAversion));
        return Solve(covariance, -expected / riskAversion, limits, []);
    }

    /// <summary>The portfolio of least variance among those that expect at least so much: a point of the efficient frontier.</summary>
    /// <param name="covariance">Positive definite.</param>
    /// <param name="means">Expected return of each asset.</param>
    /// <param name="atLeast">Expected return of the portfolio.</param>
    /// <param name="limits">As for <see cref="Minimum"/>.</param>
    /// <exception cref="ArgumentException">Not one finite mean for each asset, or a covariance that is not positive definite.</exception>
    /// <exception cref="InvalidOperationException">No portfolio within the limits expects so much.</exception>
    public static PortfolioWeights Efficient(Covariance covariance, IReadOnlyList<double> means, double atLeast, PortfolioLimits? limits = null)
    {
        var expected = Means(covariance, means);
        OptionRules.Require(OptionRules.Within(atLeast, -1e6, 1e6), nameof(atLeast));
        return Solve(covariance, Vector<double>.Build.Dense(covariance.Count), limits, [LinearConstraint.AtLeast(expected, atLeast)]);
    }

    /// <summary>The portfolio of the highest Sharpe ratio, fully invested: Σ⁻¹μ / 1'Σ⁻¹μ, short where that is best.</summary>
    /// <param name="covariance">Positive definite.</param>
    /// <param name="excessMeans">Expected return of each asset above cash.</param>
    /// <exception cref="ArgumentException">Not one finite mean for each asset, a covariance that is not positive definite, or means with which the
    /// best portfolio is short as a whole.</exception>
    public static PortfolioWeights Tangency(Covariance covariance, IReadOnlyList<double> excessMeans)
    {
        var raw = KellyPortfolio.Of(covariance, excessMeans);
        return raw.Sum > 1e-12 * raw.Gross
            ? PortfolioWeights.From(covariance, raw.Values.Select(weight => weight / raw.Sum))
            : throw new ArgumentException(FormattableString.Invariant(
                $"excessMeans must make some portfolio with a positive sum the best; Σ⁻¹μ adds up to {raw.Sum:G3}: there is no tangency portfolio."), nameof(excessMeans));
    }

    internal static Vector<double> Means(Covariance covariance, IReadOnlyList<double> means)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        ArgumentNullException.ThrowIfNull(means);
        return means.Count == covariance.Count && means.All(double.IsFinite)
            ? Vector<double>.Build.DenseOfEnumerable(means)
            : throw new ArgumentException($"means must be {covariance.Count} finite numbers, one for each asset; were {string.Join(", ", means)}.", nameof(means));
    }

    private static PortfolioWeights Solve(Covariance covariance, Vector<double> linear, PortfolioLimits? limits, IReadOnlyList<LinearConstraint> more)
    {
        // In units in which the mean variance is one: then the solver's 1e-10 means the same for daily and for yearly returns.
        var scale = covariance.Values.Trace() / covariance.Count;
        if (scale == 0)
        {
            throw new ArgumentException("covariance must be positive definite; no asset ever moved.", nameof(covariance));
        }

        var constraints = (limits ?? new PortfolioLimits()).For(covariance.Count);
        var weights = QuadraticProgram.Minimize(covariance.Values / scale, linear / scale, [.. constraints, .. more]);
        return PortfolioWeights.From(covariance, weights);
    }
}
