using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// Long-only weights with which each asset bears a given share of the risk; the same share for each unless said otherwise
/// (equal risk contribution: Maillard, Roncalli and Teïletche 2010). Taught in lesson 46.
/// </summary>
/// <remarks>
/// The minimum of ½ w'Σw − Σ bᵢ ln wᵢ has wᵢ (Σw)ᵢ = bᵢ (Spinu 2013), is unique, and scaled to a sum of one is the answer. Found by
/// cyclical coordinate descent (Griveau-Billion, Richard and Roncalli 2013): wᵢ = (−aᵢ + √(aᵢ² + 4 σᵢᵢ bᵢ)) / 2σᵢᵢ with aᵢ = Σ_{j≠i} σᵢⱼ wⱼ.
/// </remarks>
public static class RiskParity
{
    private const double Precision = 1e-13;
    private const int MostRounds = 100_000;

    /// <summary>Weights that add up to one.</summary>
    /// <param name="covariance">Every asset moves.</param>
    /// <param name="budgets">Share of the risk of each asset, above zero; scaled to add up to one. Null for the same of each.</param>
    /// <exception cref="ArgumentException">An asset that never moves, or budgets that are not one positive number for each.</exception>
    /// <exception cref="InvalidOperationException">Assets that hedge each other out, so that some portfolio has no risk.</exception>
    public static PortfolioWeights Of(Covariance covariance, IReadOnlyList<double>? budgets = null)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        var n = covariance.Count;
        budgets ??= [.. Enumerable.Repeat(1.0, n)];
        if (budgets.Count != n || budgets.Any(b => !(b > 0 && double.IsFinite(b))))
        {
            throw new ArgumentException($"budgets must be {n} finite numbers above zero, one for each asset; were {string.Join(", ", budgets)}.", nameof(budgets));
        }

        if (Enumerable.Range(0, n).FirstOrDefault(i => covariance[i, i] == 0, -1) is var still and >= 0)
        {
            throw new ArgumentException($"Every asset must move to bear risk; {covariance.Names[still]} does not. Leave it out.", nameof(covariance));
        }

        // With correlations, whose diagonal is one, the descent is the same for every unit; the weights follow by 1 / σ.
        var correlation = covariance.Values.MapIndexed((i, j, _) => covariance.Correlation(i, j), Zeros.Include);
        var scaled = Descend(correlation, [.. budgets.Select(b => b / budgets.Sum())]);
        var raw = scaled.Select((value, i) => value / covariance.Volatility(i)).ToArray();
        return PortfolioWeights.From(covariance, raw.Select(value => value / raw.Sum()));
    }

    private static double[] Descend(Matrix<double> correlation, double[] budgets)
    {
        var n = budgets.Length;
        double[] weights = [.. budgets.Select(Math.Sqrt)], marginal = (correlation * Vector<double>.Build.Dense([.. weights])).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var largest = 0.0;
            for (var i = 0; i < n; i++)
            {
                var others = marginal[i] - weights[i];
                var next = (-others + Math.Sqrt((others * others) + (4 * budgets[i]))) / 2;
                var change = next - weights[i];
                for (var j = 0; j < n; j++)
                {
                    marginal[j] += change * correlation[j, i];
                }

                largest = Math.Max(largest, Math.Abs(change) / next);
                weights[i] = next;
            }

            if (largest < Precision)
            {
                return weights;
            }
        }

        throw new InvalidOperationException("Some portfolio of these assets has next to no risk: equal shares of it mean nothing. Leave out assets that mirror each other, or shrink the covariance.");
    }
}
