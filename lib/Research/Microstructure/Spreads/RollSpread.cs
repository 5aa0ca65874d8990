namespace AlgoAcademy.Research;

/// <summary>
/// Spread from prices alone: the bounce between bid and ask makes price changes negatively autocorrelated, s = 2 √(−cov(Δp[t], Δp[t−1]))
/// (Roll 1984, equation 6). Taught in lesson 04.
/// </summary>
/// <remarks>
/// Assumes a middle price that is a random walk, buys and sells that are independent coin tosses, and trades that teach nothing. Trades
/// that come in runs (what real ones do) make it too small; reversal of other origin makes it too large.
/// </remarks>
/// <param name="Spread">In units of the prices (of log prices: a fraction); NaN when the autocovariance is above zero.</param>
/// <param name="Error">Standard error by the delta method, from the long-run variance of the products; NaN as the spread.</param>
/// <param name="Autocovariance">Of successive changes, 1/n, about their mean.</param>
/// <param name="Observations">Number of products.</param>
public sealed record RollSpread(double Spread, double Error, double Autocovariance, int Observations)
{
    /// <summary>Estimates.</summary>
    /// <param name="prices">Trade (or closing) prices in order, or their logarithms; at least 10.</param>
    /// <exception cref="ArgumentException">Fewer than 10 values, or one not finite.</exception>
    public static RollSpread Of(IReadOnlyList<double> prices)
    {
        var values = TapeColumn.Finite(prices, 10);
        double[] changes = [.. values.Skip(1).Zip(values, static (now, before) => now - before)];
        var mean = changes.Average();
        double[] products = [.. changes.Skip(1).Zip(changes, (now, before) => (now - mean) * (before - mean))];
        var covariance = products.Average();

        // Neighboring products share a change: three lags see that, and a little more is left to the rule of Newey and West.
        var lags = Math.Min(products.Length - 1, 3 + (int)(4 * Math.Pow(products.Length / 100.0, 2.0 / 9)));
        var spread = covariance <= 0 ? 2 * Math.Sqrt(-covariance) : double.NaN;
        var error = Math.Sqrt(LongRunVariance.Of(products, lags) / products.Length);
        return new RollSpread(spread, covariance < 0 ? error / Math.Sqrt(-covariance) : double.NaN, covariance, products.Length);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Roll spread {Spread:G4} (± {Error:G3}), autocovariance {Autocovariance:G4}, n {Observations}");
}
