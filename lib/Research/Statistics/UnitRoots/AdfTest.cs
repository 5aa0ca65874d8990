namespace AlgoAcademy.Research;

/// <summary>
/// Augmented Dickey-Fuller test (Dickey and Fuller 1979; Said and Dickey 1984). Hypothesis: the series has a unit root (it
/// wanders like a random walk). A small p-value speaks against it; a large one proves nothing, for power is low when the
/// series reverts slowly. Taught in lesson 7.
/// </summary>
/// <param name="Statistic">t-statistic of γ in Δy[t] = terms + γ y[t−1] + Σ δᵢ Δy[t−i] + e[t]; γ = 0 under the hypothesis.</param>
/// <param name="PValue">P(τ ≤ statistic) under the hypothesis, by MacKinnon (1994).</param>
/// <param name="Critical">Reject when the statistic is below; MacKinnon (2010), for this number of observations.</param>
/// <param name="Lags">Number of differences Δy[t−i] in the regression.</param>
/// <param name="Observations">Rows of the regression: values less 1 less lags.</param>
/// <param name="Terms">The deterministic terms of the regression.</param>
public sealed record AdfTest(double Statistic, double PValue, CriticalValues Critical, int Lags, int Observations, Deterministic Terms)
{
    /// <summary>Tests a series; number of lags by the smallest AIC up to ⌈12 (n/100)^¼⌉ (Schwert 1989) unless given.</summary>
    /// <param name="series">Usually log prices or a spread; leading NaN are left out.</param>
    /// <param name="terms">Constant and trend of the regression; they change the critical values.</param>
    /// <param name="lags">Zero or more; null lets AIC choose.</param>
    /// <returns>Statistic and p-value NaN when the series never changes or its lags explain it entirely.</returns>
    /// <exception cref="ArgumentException">Too few values for the lags, a value that is not finite, terms out of range.</exception>
    public static AdfTest Of(Series series, Deterministic terms = Deterministic.Constant, int? lags = null) =>
        Of(Observed.Values(series, 8), terms, lags, variables: 1);

    /// <summary>The test on plain values; <paramref name="variables"/> above 1 for residuals of a regression on that many less one.</summary>
    internal static AdfTest Of(double[] values, Deterministic terms, int? lags, int variables)
    {
        RequireTerms(terms);
        var most = (values.Length / 2) - (int)terms - 2;
        if (lags is { } given && (given < 0 || given > most))
        {
            throw new ArgumentOutOfRangeException(nameof(lags), given, FormattableString.Invariant(
                $"lags must be from 0 to {most} for {values.Length} values."));
        }

        var used = lags ?? BestLags(values, terms, Math.Min(most, (int)Math.Ceiling(12 * Math.Pow(values.Length / 100.0, 0.25))));
        var fit = Fit(values, terms, used, used);
        var statistic = fit is { SumOfSquares: > 0 } ? fit.Coefficients[0] / fit.StandardError(0) : double.NaN;
        return Judge(statistic, terms, used, values.Length - used - 1, variables);
    }

    internal static void RequireTerms(Deterministic terms)
    {
        if (!Enum.IsDefined(terms))
        {
            throw new ArgumentOutOfRangeException(nameof(terms), terms, "terms must be None, Constant or Trend.");
        }
    }

    /// <summary>Residuals are tested without terms: those are in the regression that made them, and choose the table.</summary>
    internal AdfTest AsResidualTest(Deterministic terms, int variables, int observations) => this with
    {
        PValue = MacKinnon.PValue(Statistic, terms, variables),
        Critical = MacKinnon.Critical(terms, variables, observations),
        Terms = terms,
    };

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"ADF {Statistic:F3} (p {PValue:F4}; {Critical}), lags {Lags}, n {Observations}, terms {Terms}");

    private static AdfTest Judge(double statistic, Deterministic terms, int lags, int observations, int variables) =>
        new(statistic, MacKinnon.PValue(statistic, terms, variables), MacKinnon.Critical(terms, variables, observations), lags, observations, terms);

    /// <summary>All candidates see the same rows, those the longest of them leaves; AIC = n ln(Σe²/n) + 2k.</summary>
    private static int BestLags(double[] values, Deterministic terms, int most)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var lags = 0; lags <= most; lags++)
        {
            if (Fit(values, terms, lags, most) is not { } fit)
            {
                continue;
            }

            var n = fit.Residuals.Length;
            var criterion = (n * Math.Log(fit.SumOfSquares / n)) + (2 * fit.Coefficients.Length);
            if (criterion < least)
            {
                (best, least) = (lags, criterion);
            }
        }

        return best;
    }

    private static LeastSquares? Fit(double[] values, Deterministic terms, int lags, int leftOut)
    {
        var n = values.Length - 1 - leftOut;
        var columns = new List<double[]> { values[leftOut..^1] };
        for (var lag = 1; lag <= lags; lag++)
        {
            columns.Add(Differences(values, leftOut - lag, n));
        }

        if (terms >= Deterministic.Constant)
        {
            columns.Add([.. Enumerable.Repeat(1.0, n)]);
        }

        if (terms == Deterministic.Trend)
        {
            columns.Add([.. Enumerable.Range(1, n).Select(t => (double)t)]);
        }

        return LeastSquares.TrySolve([.. columns], Differences(values, leftOut, n));
    }

    private static double[] Differences(double[] values, int start, int count)
    {
        var result = new double[count];
        for (var i = 0; i < count; i++)
        {
            result[i] = values[start + i + 1] - values[start + i];
        }

        return result;
    }
}
