namespace AlgoAcademy.Research;

/// <summary>p-values of many tests at once, raised so that the usual level holds for all of them together.</summary>
public static class MultipleTests
{
    /// <summary>
    /// Holm (1979): with the p-values ascending, p̃(i) = max over j ≤ i of min(1, (m − j + 1) p(j)). Rejecting where p̃ ≤ α keeps the
    /// probability of even one false rejection at α or below, whatever the dependence.
    /// </summary>
    /// <param name="pValues">From 0 to 1, in any order.</param>
    /// <returns>Adjusted p-values in the order given.</returns>
    /// <exception cref="ArgumentException">A p-value outside 0 to 1, or NaN.</exception>
    public static double[] Holm(IReadOnlyList<double> pValues)
    {
        var order = Ascending(pValues);
        var adjusted = new double[order.Length];
        var largest = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            largest = Math.Max(largest, Math.Min(1, (order.Length - i) * pValues[order[i]]));
            adjusted[order[i]] = largest;
        }

        return adjusted;
    }

    /// <summary>
    /// Benjamini and Hochberg (1995): with the p-values ascending, p̃(i) = min over j ≥ i of min(1, m p(j) / j). Rejecting where p̃ ≤ q keeps
    /// the expected share of false rejections at q or below, for independent or positively dependent tests.
    /// </summary>
    /// <param name="pValues">From 0 to 1, in any order.</param>
    /// <returns>Adjusted p-values in the order given.</returns>
    /// <exception cref="ArgumentException">A p-value outside 0 to 1, or NaN.</exception>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        var order = Ascending(pValues);
        var adjusted = new double[order.Length];
        var smallest = 1.0;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            smallest = Math.Min(smallest, pValues[order[i]] * order.Length / (i + 1));
            adjusted[order[i]] = smallest;
        }

        return adjusted;
    }

    private static int[] Ascending(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        for (var i = 0; i < pValues.Count; i++)
        {
            if (!(pValues[i] >= 0 && pValues[i] <= 1))
            {
                throw new ArgumentException(FormattableString.Invariant($"p-values must be from 0 to 1; number {i} was {pValues[i]}."), nameof(pValues));
            }
        }

        return [.. Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i])];
    }
}
