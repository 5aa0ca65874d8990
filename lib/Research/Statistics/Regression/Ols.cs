using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// Ordinary least squares y = α + β₁ x₁ + β₂ x₂ + … + e, with standard errors that hold when the errors are correlated over
/// time and of changing size (HAC: Newey and West 1987).
/// </summary>
/// <remarks>
/// HAC covariance: (X'X)⁻¹ S (X'X)⁻¹ with S = Γ₀ + Σ_{l=1..L} (1 − l/(L + 1)) (Γ_l + Γ_l'), Γ_l = Σ_t e[t] e[t−l] x[t] x[t−l]'
/// (Bartlett weights), times n/(n − k) as a small-sample correction. Taught in lesson 27.
/// </remarks>
public static class Ols
{
    /// <summary>Fits with the usual lag L = ⌊4 (n/100)^(2/9)⌋ (Newey and West 1994).</summary>
    /// <param name="y">What is to be explained.</param>
    /// <param name="regressors">What explains it, on the same axis; the constant is added.</param>
    /// <exception cref="ArgumentException">As for the overload with lags.</exception>
    public static OlsFit Fit(Series y, params Series[] regressors) => Fit(y, null, regressors);

    /// <summary>Fits with a given number of HAC lags.</summary>
    /// <param name="y">What is to be explained.</param>
    /// <param name="hacLags">L, zero (White 1980: changing variance only) or more; null for the usual lag.</param>
    /// <param name="regressors">What explains it, on the same axis; the constant is added.</param>
    /// <exception cref="ArgumentException">
    /// No regressor, other axes, a NaN after the warm-up of all columns, too few observations, regressors that depend on each other.
    /// </exception>
    public static OlsFit Fit(Series y, int? hacLags, params Series[] regressors)
    {
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(regressors);
        if (regressors.Length == 0)
        {
            throw new ArgumentException("At least one regressor is needed.", nameof(regressors));
        }

        var start = y.WarmUp;
        foreach (var x in regressors)
        {
            ArgumentNullException.ThrowIfNull(x, nameof(regressors));
            y.Axis.RequireAlignedWith(x.Axis, nameof(regressors));
            start = Math.Max(start, x.WarmUp);
        }

        var n = y.Count - start;
        var k = regressors.Length + 1;
        if (n <= k)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{k} coefficients need more than {k} observations; there are {n} after the warm-up."), nameof(y));
        }

        var lags = hacLags ?? (int)Math.Floor(4 * Math.Pow(n / 100.0, 2.0 / 9.0));
        ArgumentOutOfRangeException.ThrowIfNegative(lags, nameof(hacLags));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lags, n, nameof(hacLags));
        var design = Matrix<double>.Build.Dense(n, k, (row, column) => column == 0 ? 1.0 : Value(regressors[column - 1], start + row));
        var target = Vector<double>.Build.Dense(n, row => Value(y, start + row));
        return Solve(design, target, lags);
    }

    /// <summary>
    /// Fits with standard errors for observations that come in clusters (orders of one parent, names of one day): any correlation
    /// inside a cluster, none between them (Liang and Zeger 1986; Cameron and Miller 2015, equation 11).
    /// </summary>
    /// <remarks>
    /// (X'X)⁻¹ Σ_g s_g s_g' (X'X)⁻¹ · G/(G − 1) · (n − 1)/(n − k), s_g the sum of x e over cluster g. With few clusters (below
    /// some forty) the errors are still too small.
    /// </remarks>
    /// <param name="y">What is to be explained.</param>
    /// <param name="clusters">The cluster of each row of the axis, any numbers; at least two clusters after the warm-up.</param>
    /// <param name="regressors">What explains it, on the same axis; the constant is added.</param>
    /// <exception cref="ArgumentException">Not one cluster a row, fewer than two clusters, or as for <see cref="Fit(Series, int?, Series[])"/>.</exception>
    public static OlsFit FitClustered(Series y, IReadOnlyList<int> clusters, params Series[] regressors)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        var plain = Fit(y, 0, regressors);
        if (clusters.Count != y.Count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"clusters must have one number for each of the {y.Count} rows; had {clusters.Count}."), nameof(clusters));
        }

        var start = y.Count - plain.Observations;
        var design = Matrix<double>.Build.Dense(plain.Observations, regressors.Length + 1,
            (row, column) => column == 0 ? 1.0 : regressors[column - 1][start + row]);
        var groups = Enumerable.Range(0, plain.Observations).GroupBy(row => clusters[start + row]).Select(group => group.ToArray()).ToList();
        if (groups.Count < 2)
        {
            throw new ArgumentException(FormattableString.Invariant($"There must be at least 2 clusters; there was {groups.Count}."), nameof(clusters));
        }

        double count = groups.Count, n = plain.Observations;
        var inverse = InverseOfSquares(design);
        var covariance = inverse * ClusterCovariance(design, plain.Residuals, groups) * inverse * (count / (count - 1) * ((n - 1) / (n - design.ColumnCount)));
        return plain with { StandardErrors = covariance.Diagonal().PointwiseSqrt().ToArray(), Clusters = groups.Count };
    }

    private static Matrix<double> ClusterCovariance(Matrix<double> design, double[] residuals, List<int[]> groups)
    {
        var sum = Matrix<double>.Build.Dense(design.ColumnCount, design.ColumnCount);
        foreach (var rows in groups)
        {
            var score = Vector<double>.Build.Dense(design.ColumnCount, column => rows.Sum(row => design[row, column] * residuals[row]));
            sum += score.OuterProduct(score);
        }

        return sum;
    }

    private static OlsFit Solve(Matrix<double> design, Vector<double> target, int lags)
    {
        var inverse = InverseOfSquares(design);
        var coefficients = inverse * design.TransposeThisAndMultiply(target);
        var residuals = target - (design * coefficients);
        var n = design.RowCount;
        var covariance = inverse * LongRunCovariance(design, residuals, lags) * inverse * (n / (double)(n - design.ColumnCount));
        var mean = target.Sum() / n;
        var total = (target - mean).PointwisePower(2).Sum();
        return new OlsFit
        {
            Coefficients = coefficients.ToArray(),
            StandardErrors = covariance.Diagonal().PointwiseSqrt().ToArray(),
            RSquared = total == 0 ? double.NaN : 1 - (residuals.PointwisePower(2).Sum() / total),
            Residuals = residuals.ToArray(),
            HacLags = lags,
        };
    }

    private static Matrix<double> InverseOfSquares(Matrix<double> design)
    {
        // Judged on columns of length one, so that a small unit (daily returns) is not taken for dependence.
        var lengths = design.ColumnNorms(2);
        var scaled = design.Clone();
        for (var column = 0; column < design.ColumnCount; column++)
        {
            scaled.SetColumn(column, design.Column(column) / lengths[column]);
        }

        var squares = scaled.TransposeThisAndMultiply(scaled);
        if (lengths.Minimum() == 0 || squares.ConditionNumber() > 1e12)
        {
            throw new ArgumentException(
                "The regressors depend on each other (or one is constant): their coefficients cannot be told apart. Leave one out.", nameof(design));
        }

        var inverse = squares.Inverse();
        return inverse.MapIndexed((row, column, value) => value / (lengths[row] * lengths[column]));
    }

    private static Matrix<double> LongRunCovariance(Matrix<double> design, Vector<double> residuals, int lags)
    {
        var scores = design.Clone();
        for (var column = 0; column < design.ColumnCount; column++)
        {
            scores.SetColumn(column, design.Column(column).PointwiseMultiply(residuals));
        }

        var n = design.RowCount;
        var sum = scores.TransposeThisAndMultiply(scores);
        for (var lag = 1; lag <= lags; lag++)
        {
            var later = scores.SubMatrix(lag, n - lag, 0, scores.ColumnCount);
            var earlier = scores.SubMatrix(0, n - lag, 0, scores.ColumnCount);
            var gamma = later.TransposeThisAndMultiply(earlier);
            sum += (1 - (lag / (lags + 1.0))) * (gamma + gamma.Transpose());
        }

        return sum;
    }

    private static double Value(Series series, int index)
    {
        var value = series[index];
        return double.IsFinite(value)
            ? value
            : throw new ArgumentException(FormattableString.Invariant(
                $"'{series.Name}' must be finite after its warm-up; value {index} ({series.Times[index]:yyyy-MM-dd}) was {value}."), nameof(series));
    }
}
