namespace AlgoAcademy.Research;

/// <summary>
/// Buys what fell against the average and sells what rose: w = −(r − r̄)/N, a portfolio that costs nothing and whose size is the dispersion itself
/// (Lehmann 1990; Lo and MacKinlay 1990, Review of Financial Studies 3:175). Taught in lesson 35.
/// </summary>
/// <param name="Profit">Mean profit of a period, the sum of the three parts; no costs.</param>
/// <param name="Own">From reversal of each asset by itself: −(N − 1)/N² × sum of first autocovariances.</param>
/// <param name="Cross">From assets that follow each other: 1/N² × sum of the cross-autocovariances; pays without any reversal.</param>
/// <param name="Dispersion">From means that differ: −1/N Σ (μ − μ̄)²; a contrarian sells the better ones.</param>
public sealed record ContrarianPortfolio(double Profit, double Own, double Cross, double Dispersion)
{
    /// <summary>Weights after a period; they add up to zero.</summary>
    /// <param name="returns">Return of each asset over the last period, fractions; two or more.</param>
    /// <exception cref="ArgumentException">Fewer than two, or one that is not finite.</exception>
    public static double[] Weights(IReadOnlyList<double> returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        var bad = returns.Index().FirstOrDefault(static item => !double.IsFinite(item.Item), (-1, 0));
        if (returns.Count < 2 || bad.Item1 >= 0)
            throw new ArgumentException(FormattableString.Invariant($"returns must be two or more finite numbers; had {returns.Count}") + (bad.Item1 >= 0 ? FormattableString.Invariant($", number {bad.Item1} was {bad.Item2}.") : "."), nameof(returns));
        var mean = returns.Average();
        return [.. returns.Select(value => -(value - mean) / returns.Count)];
    }

    /// <summary>
    /// Divides the mean profit of holding each period's weights through the next one (their equation 6). Exact in the sample: each covariance uses the
    /// means of the periods it pairs.
    /// </summary>
    /// <param name="returns">Rows are periods, oldest first, columns assets; at least two rows of the same two or more assets, all finite.</param>
    /// <exception cref="ArgumentException">Too few rows or assets, rows of different length, or a value that is not finite; says which.</exception>
    public static ContrarianPortfolio Decompose(IReadOnlyList<IReadOnlyList<double>> returns)
    {
        var weights = Check(returns);
        int periods = weights.Length, n = weights[0].Length;
        var profit = Enumerable.Range(0, periods).Average(t => weights[t].Zip(returns[t + 1], static (weight, value) => weight * value).Sum());
        double[] first = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, periods).Average(t => returns[t][i]))];
        double[] second = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, periods).Average(t => returns[t + 1][i]))];
        double Covariance(int i, int j) => Enumerable.Range(0, periods).Average(t => (returns[t][i] - first[i]) * (returns[t + 1][j] - second[j]));

        double own = 0, all = 0;
        for (var i = 0; i < n; i++)
        {
            own += Covariance(i, i);
            for (var j = 0; j < n; j++)
                all += Covariance(i, j);
        }

        var dispersion = -Enumerable.Range(0, n).Average(i => (first[i] - first.Average()) * (second[i] - second.Average()));
        return new ContrarianPortfolio(profit, -own * (n - 1) / n / n, (all - own) / n / n, dispersion);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"profit {Profit:G4} a period = own {Own:G4} + cross {Cross:G4} + dispersion {Dispersion:G4}");

    private static double[][] Check(IReadOnlyList<IReadOnlyList<double>> returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (returns.Count < 2 || returns.Any(row => row is null || row.Count != returns[0].Count))
            throw new ArgumentException($"returns must be two or more rows of the same assets; had {returns.Count} rows.", nameof(returns));
        double[][] weights = [.. returns.Select(Weights)];
        return weights[..^1];
    }
}
