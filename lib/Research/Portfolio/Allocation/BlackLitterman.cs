using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// Expected returns between what the market's weights imply and one's own opinions, each weighed by how sure it is (Black and
/// Litterman 1992; He and Litterman 1999). Taught in lesson 46.
/// </summary>
public static class BlackLitterman
{
    /// <summary>Excess returns with which the market's weights are the best: Π = δ Σ w (reverse optimization).</summary>
    /// <param name="covariance">Of the same assets.</param>
    /// <param name="market">Weights of the market.</param>
    /// <param name="riskAversion">δ, above zero: excess return of the market / its variance.</param>
    /// <exception cref="ArgumentException">Other assets, or δ not above zero.</exception>
    public static ImmutableArray<double> Implied(Covariance covariance, PortfolioWeights market, double riskAversion)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        ArgumentNullException.ThrowIfNull(market);
        OptionRules.Require(OptionRules.Positive(riskAversion), nameof(riskAversion));
        _ = market.Volatility(covariance);
        return [.. riskAversion * (covariance.Values * market.Vector)];
    }

    /// <summary>
    /// μ = [(τΣ)⁻¹ + P'Ω⁻¹P]⁻¹ [(τΣ)⁻¹Π + P'Ω⁻¹Q], written without the inverse of Σ: Π + τΣP' (PτΣP' + Ω)⁻¹ (Q − PΠ).
    /// </summary>
    /// <param name="covariance">Σ.</param>
    /// <param name="prior">Π, one for each asset.</param>
    /// <param name="views">Opinions; none leaves the prior.</param>
    /// <param name="tau">τ, above zero: how uncertain the prior is, as a share of Σ. About 1 / number of bars it was measured on, often 0.05.</param>
    /// <exception cref="ArgumentException">Sizes that do not fit, τ or a variance not above zero, a view without weights, or views that contradict or repeat each other with certainty.</exception>
    public static ImmutableArray<double> Posterior(Covariance covariance, IReadOnlyList<double> prior, IReadOnlyList<ReturnView> views, double tau = 0.05)
    {
        var implied = MeanVariance.Means(covariance, prior);
        ArgumentNullException.ThrowIfNull(views);
        OptionRules.Require(OptionRules.Positive(tau), nameof(tau));
        if (views.Count == 0)
        {
            return [.. implied];
        }

        foreach (var view in views)
        {
            ArgumentNullException.ThrowIfNull(view, nameof(views));
            var isSound = view.Weights.Length == covariance.Count && view.Weights.All(double.IsFinite) && view.Weights.Any(weight => weight != 0)
                && double.IsFinite(view.Return) && view.Variance is null or > 0;
            if (!isSound || view.Weights.Length != covariance.Count)
            {
                throw new ArgumentException($"A view needs {covariance.Count} finite weights, one of them other than zero, a finite return and a variance above zero or none; was {view}.", nameof(views));
            }
        }

        var p = Matrix<double>.Build.Dense(views.Count, covariance.Count, (row, asset) => views[row].Weights[asset]);
        var spread = tau * covariance.Values * p.Transpose();
        var known = p * spread;
        var doubt = known.Clone();
        for (var k = 0; k < views.Count; k++)
        {
            doubt[k, k] += views[k].Variance ?? known[k, k];
        }

        var surprise = Vector<double>.Build.DenseOfEnumerable(views.Select(view => view.Return)) - (p * implied);
        return [.. implied + (spread * doubt.Solve(surprise))];
    }
}
