namespace AlgoAcademy.Research;

/// <summary>
/// Does variance grow with the horizon as it does for a random walk? VR(q) above 1: moves continue (trend); below 1: they
/// reverse. Test of Lo and MacKinlay (1988), overlapping q-bar returns, unbiased variances.
/// </summary>
/// <param name="Horizon">q, bars.</param>
/// <param name="Ratio">VR(q) = variance of q-bar log returns / (q · variance of 1-bar log returns).</param>
/// <param name="Z">Their z(q): assumes independent returns of one variance.</param>
/// <param name="RobustZ">Their z*(q): allows volatility to change over time; the one to report.</param>
/// <param name="Observations">Number of one-bar returns.</param>
public sealed record VarianceRatio(int Horizon, double Ratio, double Z, double RobustZ, int Observations)
{
    /// <summary>Two-sided probability of a |z*| at least as large if prices were a random walk.</summary>
    public double PValue => NormalDistribution.TwoSided(RobustZ);

    /// <summary>The test on prices.</summary>
    /// <param name="prices">Prices above zero (their logarithms are taken); leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="horizon">q, at least 2 and at most half the number of returns.</param>
    /// <returns>All statistics NaN when the prices never change.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is outside that range.</exception>
    /// <exception cref="ArgumentException">A price is not above zero.</exception>
    public static VarianceRatio Of(Series prices, int horizon)
    {
        ArgumentNullException.ThrowIfNull(prices);
        var logs = Logarithms(Sample.AfterWarmUp(prices.Values.AsSpan()));
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, Math.Max(0, (logs.Length - 1) / 2));
        return OfLogs(logs, horizon);
    }

    internal static VarianceRatio OfLogs(double[] logs, int horizon)
    {
        var n = logs.Length - 1;
        var mean = (logs[n] - logs[0]) / n;
        var deviations = new double[n];
        for (var k = 0; k < n; k++)
        {
            deviations[k] = logs[k + 1] - logs[k] - mean;
        }

        var squares = SumOfSquares(deviations);
        var oneBar = squares / (n - 1);
        if (oneBar == 0)
        {
            return new VarianceRatio(horizon, double.NaN, double.NaN, double.NaN, n);
        }

        var ratio = LongVariance(logs, mean, horizon) / oneBar;
        var homoscedastic = 2.0 * ((2 * horizon) - 1) * (horizon - 1) / (3.0 * horizon * n);
        var robust = RobustVariance(deviations, squares, horizon);
        return new VarianceRatio(horizon, ratio, (ratio - 1) / Math.Sqrt(homoscedastic), (ratio - 1) / Math.Sqrt(robust), n);
    }

    /// <summary>Their σ̄c²: overlapping q-bar returns over m = q (n − q + 1)(1 − q/n), already divided by q.</summary>
    private static double LongVariance(double[] logs, double mean, int q)
    {
        var n = logs.Length - 1;
        var sum = 0.0;
        for (var k = q; k <= n; k++)
        {
            var distance = logs[k] - logs[k - q] - (q * mean);
            sum += distance * distance;
        }

        return sum / (q * (n - q + 1.0) * (1 - ((double)q / n)));
    }

    /// <summary>Their θ̂(q) = Σ_j [2 (q − j)/q]² δ̂(j), j = 1 … q − 1, with δ̂(j) = Σ e²[t] e²[t−j] / (Σ e²)².</summary>
    private static double RobustVariance(double[] deviations, double squares, int q)
    {
        var theta = 0.0;
        for (var j = 1; j < q; j++)
        {
            var products = 0.0;
            for (var k = j; k < deviations.Length; k++)
            {
                products += deviations[k] * deviations[k] * (deviations[k - j] * deviations[k - j]);
            }

            var weight = 2.0 * (q - j) / q;
            theta += weight * weight * products / (squares * squares);
        }

        return theta;
    }

    private static double SumOfSquares(double[] values) => Sample.SumOfSquares(values, 0);

    internal static double[] Logarithms(ReadOnlySpan<double> prices)
    {
        var logs = new double[prices.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            if (prices[i] <= 0)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"prices must be above zero; value {i} was {prices[i]}. The test takes prices, not returns."), nameof(prices));
            }

            logs[i] = Math.Log(prices[i]);
        }

        return logs;
    }
}
