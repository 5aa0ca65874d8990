namespace AlgoAcademy.Research;

/// <summary>
/// Test of Kwiatkowski, Phillips, Schmidt and Shin (1992). Hypothesis: the series is stationary (around a level or a trend),
/// the reverse of <see cref="AdfTest"/>; the two are read together. Taught in lesson 7.
/// </summary>
/// <param name="Statistic">η = Σ S[t]² / (n² s²), S the running sum of the residuals, s² their long-run variance (Bartlett weights).</param>
/// <param name="PValue">Linear between their table's levels; 0.10 and 0.01 mean "at least" and "at most".</param>
/// <param name="Critical">Reject when the statistic is above; their table 1.</param>
/// <param name="Lags">Lags in the long-run variance.</param>
/// <param name="Observations">Number of values.</param>
/// <param name="Terms">Constant or Trend.</param>
public sealed record KpssTest(double Statistic, double PValue, CriticalValues Critical, int Lags, int Observations, Deterministic Terms)
{
    private static readonly double[] s_levels = [0.10, 0.05, 0.025, 0.01];
    private static readonly double[] s_constant = [0.347, 0.463, 0.574, 0.739];
    private static readonly double[] s_trend = [0.119, 0.146, 0.176, 0.216];

    /// <summary>Tests a series.</summary>
    /// <param name="series">Leading NaN are left out.</param>
    /// <param name="terms">Constant: stationary around a level. Trend: around a straight line. None is not defined.</param>
    /// <param name="lags">Zero or more; null for ⌈12 (n/100)^¼⌉, their l12. Too few reject too often when the series is persistent.</param>
    /// <returns>Statistic and p-value NaN when the series is its level or trend exactly.</returns>
    /// <exception cref="ArgumentException">Too few values for the lags, a value that is not finite, terms None.</exception>
    public static KpssTest Of(Series series, Deterministic terms = Deterministic.Constant, int? lags = null)
    {
        var values = Observed.Values(series, 8);
        AdfTest.RequireTerms(terms);
        if (terms == Deterministic.None)
        {
            throw new ArgumentOutOfRangeException(nameof(terms), terms, "KPSS is defined with terms Constant (level) or Trend.");
        }

        var n = values.Length;
        var used = lags ?? Math.Min(n - 1, (int)Math.Ceiling(12 * Math.Pow(n / 100.0, 0.25)));
        ArgumentOutOfRangeException.ThrowIfNegative(used, nameof(lags));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(used, n, nameof(lags));
        var statistic = Eta(Residuals(values, terms), used);
        var table = terms == Deterministic.Trend ? s_trend : s_constant;
        return new KpssTest(statistic, Probability(statistic, table), new CriticalValues(table[3], table[1], table[0]), used, n, terms);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"KPSS {Statistic:F4} (p {Bound()}{PValue:F3}; {Critical}), lags {Lags}, n {Observations}, terms {Terms}");

    private string Bound() => PValue >= 0.10 ? "≥ " : PValue <= 0.01 ? "≤ " : "";

    private static double Eta(double[] residuals, int lags)
    {
        var variance = Sample.IsConstant(residuals) ? 0 : LongRunVariance.Of(residuals, lags);
        if (!(variance > 0))
        {
            return double.NaN;
        }

        double running = 0, squares = 0;
        foreach (var residual in residuals)
        {
            running += residual;
            squares += running * running;
        }

        return squares / ((double)residuals.Length * residuals.Length * variance);
    }

    private static double[] Residuals(double[] values, Deterministic terms)
    {
        if (Sample.IsConstant(values))
        {
            return new double[values.Length];
        }

        double[] one = [.. Enumerable.Repeat(1.0, values.Length)];
        double[] time = [.. Enumerable.Range(1, values.Length).Select(t => (double)t)];
        return LeastSquares.TrySolve(terms == Deterministic.Trend ? [one, time] : [one], values)!.Residuals;
    }

    private static double Probability(double statistic, double[] table)
    {
        if (double.IsNaN(statistic))
        {
            return double.NaN;
        }

        for (var i = 0; i < table.Length; i++)
        {
            if (statistic <= table[i])
            {
                return i == 0
                    ? s_levels[0]
                    : s_levels[i - 1] + ((s_levels[i] - s_levels[i - 1]) * (statistic - table[i - 1]) / (table[i] - table[i - 1]));
            }
        }

        return s_levels[^1];
    }
}
