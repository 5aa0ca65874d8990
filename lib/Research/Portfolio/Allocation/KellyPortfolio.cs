namespace AlgoAcademy.Research;

/// <summary>
/// Fractions that make wealth grow fastest when returns are known and small: f = Σ⁻¹ μ (Kelly 1956; Merton 1969; Thorp 2006). Growth is
/// f'μ − f'Σf / 2. Means are never known: half of it loses a quarter of the growth and half of the risk. Taught in lesson 47.
/// </summary>
public static class KellyPortfolio
{
    /// <summary>f = part · Σ⁻¹ μ; need not add up to one: the rest is cash, or debt when below zero.</summary>
    /// <param name="covariance">Positive definite.</param>
    /// <param name="excessMeans">Expected return of each asset above cash, in the unit of the covariance.</param>
    /// <param name="part">Share of the full size, above zero; 0.5 is "half Kelly".</param>
    /// <exception cref="ArgumentException">Not one finite mean for each asset, a part that is not above zero, or a covariance that is not positive definite.</exception>
    public static PortfolioWeights Of(Covariance covariance, IReadOnlyList<double> excessMeans, double part = 1)
    {
        var means = MeanVariance.Means(covariance, excessMeans);
        OptionRules.Require(OptionRules.Positive(part), nameof(part));
        var scale = covariance.Values.Trace() / covariance.Count;
        return scale > 0
            ? PortfolioWeights.From(covariance, QuadraticProgram.Minimize(covariance.Values / scale, -means * (part / scale), []))
            : throw new ArgumentException("covariance must be positive definite; no asset ever moved.", nameof(covariance));
    }

    /// <summary>Growth rate of log wealth per bar at weights f: f'μ − f'Σf / 2.</summary>
    /// <exception cref="ArgumentException">Not one finite mean for each asset, or other assets.</exception>
    public static double Growth(PortfolioWeights weights, Covariance covariance, IReadOnlyList<double> excessMeans)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var means = MeanVariance.Means(covariance, excessMeans);
        var volatility = weights.Volatility(covariance);
        return (weights.Vector * means) - (volatility * volatility / 2);
    }

    /// <summary>
    /// Probability ever to fall to a share of today's wealth when betting a part of the full size for ever: share^(2 / part − 1)
    /// (Thorp 2006, eq. 7.12); 1 from twice the full size on.
    /// </summary>
    /// <param name="share">Between 0 and 1: 0.5 is a halving.</param>
    /// <param name="part">Share of the full Kelly size, above zero.</param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public static double EverFallsTo(double share, double part)
    {
        OptionRules.Require([.. OptionRules.Within(share, 0, 1), .. OptionRules.Positive(part)], nameof(share));
        return part >= 2 ? 1 : Math.Pow(share, (2 / part) - 1);
    }
}
