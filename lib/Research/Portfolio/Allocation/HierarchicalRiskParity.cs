namespace AlgoAcademy.Research;

/// <summary>
/// Risk shared out down a tree of what moves together (López de Prado 2016, Journal of Portfolio Management 42): no matrix is inverted,
/// so it also works with more assets than bars. Taught in lesson 46.
/// </summary>
/// <remarks>
/// Distances dᵢⱼ = √((1 − ρᵢⱼ) / 2), then the Euclidean distance between the columns of d; single linkage; leaves in the order of the
/// tree; recursive bisection, each half with its inverse-variance portfolio, weights α = 1 − V₁ / (V₁ + V₂). Among equal distances the
/// pair that comes first is joined first, and of two groups the one made earlier stands left.
/// </remarks>
public static class HierarchicalRiskParity
{
    /// <summary>Weights above zero that add up to one.</summary>
    /// <param name="covariance">Every asset moves.</param>
    /// <exception cref="ArgumentException">An asset that never moves.</exception>
    public static PortfolioWeights Of(Covariance covariance)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        var weights = Enumerable.Repeat(1.0, covariance.Count).ToArray();
        Split(covariance, Order(covariance), weights);
        return PortfolioWeights.From(covariance, weights);
    }

    /// <summary>The assets in the order of the leaves of the tree: those that move together stand together.</summary>
    /// <exception cref="ArgumentException">An asset that never moves.</exception>
    public static int[] Order(Covariance covariance)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        if (Enumerable.Range(0, covariance.Count).FirstOrDefault(i => covariance[i, i] == 0, -1) is var still and >= 0)
        {
            throw new ArgumentException($"Every asset must move; {covariance.Names[still]} does not. Leave it out.", nameof(covariance));
        }

        return SingleLinkage.Leaves(Distances(covariance));
    }

    private static double[,] Distances(Covariance covariance)
    {
        var n = covariance.Count;
        var near = new double[n, n];
        var far = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                near[i, j] = i == j ? 0 : Math.Sqrt(Math.Max(0, 1 - covariance.Correlation(i, j)) / 2);
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < n; k++)
                {
                    sum += (near[i, k] - near[j, k]) * (near[i, k] - near[j, k]);
                }

                far[i, j] = far[j, i] = Math.Sqrt(sum);
            }
        }

        return far;
    }

    private static void Split(Covariance covariance, ReadOnlySpan<int> assets, double[] weights)
    {
        if (assets.Length < 2)
        {
            return;
        }

        var left = assets[..(assets.Length / 2)];
        var right = assets[left.Length..];
        var (first, second) = (ClusterVariance(covariance, left), ClusterVariance(covariance, right));
        foreach (var asset in left)
        {
            weights[asset] *= second / (first + second);
        }

        foreach (var asset in right)
        {
            weights[asset] *= first / (first + second);
        }

        Split(covariance, left, weights);
        Split(covariance, right, weights);
    }

    // Variance of the inverse-variance portfolio of a group.
    private static double ClusterVariance(Covariance covariance, ReadOnlySpan<int> assets)
    {
        var total = 0.0;
        foreach (var asset in assets)
        {
            total += 1 / covariance[asset, asset];
        }

        var variance = 0.0;
        foreach (var i in assets)
        {
            foreach (var j in assets)
            {
                variance += covariance[i, j] / (covariance[i, i] * covariance[j, j]);
            }
        }

        return variance / (total * total);
    }
}
