namespace AlgoAcademy.Research;

/// <summary>
/// Has a distribution moved? Population stability index Σ (aᵢ − eᵢ) ln(aᵢ / eᵢ) over bins, the symmetric divergence of Jeffreys
/// (1946). By custom of credit scoring below 0.1 is stable, above 0.25 has moved (Siddiqi 2006): a rule of thumb, not a test.
/// </summary>
/// <param name="Index">0 or more.</param>
/// <param name="Expected">eᵢ, shares of the reference in the bins.</param>
/// <param name="Actual">aᵢ, shares of the current values.</param>
public sealed record PopulationStability(double Index, IReadOnlyList<double> Expected, IReadOnlyList<double> Actual)
{
    /// <summary>Compares current values with a reference, in bins between the reference's quantiles.</summary>
    /// <param name="reference">For instance a feature in training; leading NaN are left out.</param>
    /// <param name="current">The same feature now; its own axis.</param>
    /// <param name="bins">2 to 100. An empty bin counts as half a value, so that the index stays finite.</param>
    /// <exception cref="ArgumentException">Bins out of range, a value not finite, fewer reference values than bins, no current value.</exception>
    public static PopulationStability Of(Series reference, Series current, int bins = 10)
    {
        OptionRules.Require(OptionRules.Within(bins, 2, 100), nameof(bins));
        var sorted = Observed.Values(reference, bins);
        var now = Observed.Values(current, 1);
        Array.Sort(sorted);
        double[] edges = [.. Enumerable.Range(1, bins - 1).Select(i => Sample.QuantileOfSorted(sorted, i / (double)bins))];
        double[] expected = Shares(sorted, edges), actual = Shares(now, edges);
        var index = expected.Zip(actual, static (e, a) => (a - e) * Math.Log(a / e)).Sum();
        return new PopulationStability(index, expected, actual);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"population stability index {Index:F4} over {Expected.Count} bins");

    /// <summary>Bin i holds edge[i−1] &lt; x ≤ edge[i].</summary>
    private static double[] Shares(double[] values, double[] edges)
    {
        var counts = new double[edges.Length + 1];
        foreach (var value in values)
        {
            counts[edges.Count(edge => value > edge)]++;
        }

        return Array.ConvertAll(counts, count => Math.Max(count, 0.5) / values.Length);
    }
}
