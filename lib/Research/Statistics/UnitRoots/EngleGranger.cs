namespace AlgoAcademy.Research;

/// <summary>
/// Cointegration in two steps (Engle and Granger 1987): y on the others by least squares, then a Dickey-Fuller test of the
/// residuals against MacKinnon's tables for estimated residuals. Hypothesis: no cointegration. Which series stands on the
/// left changes the test: choose it before looking. Taught in lesson 8.
/// </summary>
public sealed record EngleGranger
{
    /// <summary>Constant of the equilibrium y = constant + Σ β x (+ trend); 0 without one.</summary>
    public required double Constant { get; init; }

    /// <summary>β: units of each x that hedge one unit of y (of log price: fractions of value).</summary>
    public required double[] HedgeRatios { get; init; }

    /// <summary>The first hedge ratio, all there is for a pair.</summary>
    public double HedgeRatio => HedgeRatios[0];

    /// <summary>The test of the residuals; its p-value and critical values are those for estimated residuals.</summary>
    public required AdfTest Test { get; init; }

    /// <summary>y − constant − Σ β x (− trend) on the axis of y; NaN in the warm-up. Fitted on the whole sample: no trading signal by itself.</summary>
    public required Series Spread { get; init; }

    /// <summary>Tests y against one or more other series.</summary>
    /// <param name="y">Usually log prices; leading NaN are left out.</param>
    /// <param name="x">On the same axis; at most five.</param>
    /// <exception cref="ArgumentException">As for the overload with options.</exception>
    public static EngleGranger Of(Series y, params Series[] x) => Of(y, Deterministic.Constant, null, x);

    /// <summary>Tests with given terms and lags.</summary>
    /// <param name="y">Usually log prices; leading NaN are left out.</param>
    /// <param name="terms">Terms of the equilibrium: Constant, or Trend (constant and trend).</param>
    /// <param name="lags">Lags of the residual test; null lets AIC choose.</param>
    /// <param name="x">On the same axis; at most five.</param>
    /// <exception cref="ArgumentException">
    /// No or too many series, other axes, too few values, values that are not finite, series that are constant or depend on each other.
    /// </exception>
    public static EngleGranger Of(Series y, Deterministic terms, int? lags, params Series[] x)
    {
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(x);
        AdfTest.RequireTerms(terms);
        if (terms == Deterministic.None || x.Length is 0 or >= MacKinnon.MostVariables)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The tables have terms Constant or Trend and 1 to 5 series beside y; there were terms {terms} and {x.Length} series."), nameof(x));
        }

        var columns = Observed.Columns([y, .. x], 20);
        var n = columns[0].Length;
        double[][] design = [.. columns[1..], [.. Enumerable.Repeat(1.0, n)], .. Trend(terms, n)];
        var fit = LeastSquares.TrySolve(design, columns[0]) ?? throw new ArgumentException(
            "The series depend on each other (or one is constant): their hedge ratios cannot be told apart. Leave one out.", nameof(x));
        if (!(fit.SumOfSquares > 1e-20 * Sample.SumOfSquares(columns[0], 0)))
        {
            throw new ArgumentException($"'{y.Name}' is exactly a combination of the other series: there is no spread to test.", nameof(y));
        }

        var test = AdfTest.Of(fit.Residuals, Deterministic.None, lags, variables: 1);
        var spread = new double[y.Count];
        spread.AsSpan(0, y.Count - n).Fill(double.NaN);
        fit.Residuals.CopyTo(spread, y.Count - n);
        return new EngleGranger
        {
            Constant = fit.Coefficients[x.Length],
            HedgeRatios = fit.Coefficients[..x.Length],
            Test = test.AsResidualTest(terms, x.Length + 1, n - 1),
            Spread = new Series("spread", y.Axis, spread),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Engle-Granger {Test.Statistic:F3} (p {Test.PValue:F4}; {Test.Critical}), hedge ratios {string.Join(", ", HedgeRatios.Select(h => h.ToString("F4", System.Globalization.CultureInfo.InvariantCulture)))}, lags {Test.Lags}, n {Test.Observations}");

    private static double[][] Trend(Deterministic terms, int n) =>
        terms == Deterministic.Trend ? [[.. Enumerable.Range(1, n).Select(t => (double)t)]] : [];
}
