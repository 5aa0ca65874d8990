using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// Generalized method of moments (Hansen 1982): parameters for which the mean of given functions of the data is zero, as nearly as more
/// functions than parameters allow. Two steps: equal weights first, then the inverse of the moments' long-run covariance at
/// the first estimate. Taught in lesson 40.
/// </summary>
/// <remarks>
/// Minimizes ḡ'W ḡ by Gauss-Newton with step halving and central differences. Long-run covariance with Bartlett weights (Newey and West 1987) of moments that are not centered.
/// Covariance of the estimates: (D'S⁻¹D)⁻¹/n with D the derivative of ḡ; J = n ḡ'S⁻¹ḡ is χ² with (moments − parameters) degrees when the model holds.
/// </remarks>
public static class Gmm
{
    /// <summary>Fits.</summary>
    /// <param name="moments">Parameters → a row for each observation and a column for each moment, all finite.</param>
    /// <param name="start">Where the search begins: only a near minimum is found.</param>
    /// <param name="names">A name for each parameter.</param>
    /// <param name="lags">Lags of the long-run covariance: 0 when moments are uncorrelated over time.</param>
    /// <exception cref="ArgumentException">Names that do not fit, fewer moments than parameters, not more rows than moments, or a moment not finite at the start.</exception>
    /// <exception cref="InvalidOperationException">The moments depend on each other or do not identify the parameters, or the search did not end.</exception>
    public static GmmFit Fit(Func<double[], double[,]> moments, double[] start, IReadOnlyList<string> names, int lags = 0)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfNegative(lags);
        if (start.Length == 0 || names.Count != start.Length || !Array.TrueForAll(start, double.IsFinite))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"start must have finite values, one for each of the {names.Count} names; was [{string.Join(", ", start)}]."), nameof(start));
        }

        Matrix<double> Rows(Vector<double> at) => Matrix<double>.Build.DenseOfArray(moments(at.ToArray()));
        var first = Rows(Vector<double>.Build.DenseOfArray(start));
        if (first.ColumnCount < start.Length || first.RowCount <= first.ColumnCount || lags >= first.RowCount || !first.Enumerate().All(double.IsFinite))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"moments must give finite rows, at least {start.Length} columns and more rows than columns and lags; gave {first.RowCount} × {first.ColumnCount}."), nameof(moments));
        }

        var equal = Search(Rows, Vector<double>.Build.DenseOfArray(start), Matrix<double>.Build.DenseIdentity(first.ColumnCount));
        var weights = Inverse(LongRun(Rows(equal), lags), "The moments depend on each other: leave one of them out.");
        var point = Search(Rows, equal, weights);
        return Summarize(Rows, point, weights, names);
    }

    private static GmmFit Summarize(Func<Vector<double>, Matrix<double>> rows, Vector<double> point, Matrix<double> weights, IReadOnlyList<string> names)
    {
        var last = rows(point);
        var (n, mean, slope) = (last.RowCount, Mean(last), Slope(rows, point));
        var covariance = Inverse(slope.TransposeThisAndMultiply(weights * slope), "The moments do not identify all parameters.") / n;
        var degrees = last.ColumnCount - point.Count;
        var j = n * (mean * (weights * mean));
        return new GmmFit
        {
            Names = names,
            Estimates = point.ToArray(),
            StandardErrors = [.. covariance.Diagonal().Select(Math.Sqrt)],
            J = j,
            DegreesOfFreedom = degrees,
            JPValue = degrees == 0 ? double.NaN : 1 - ChiSquared.CDF(degrees, j),
            Observations = n,
        };
    }

    private static Vector<double> Search(Func<Vector<double>, Matrix<double>> rows, Vector<double> point, Matrix<double> weights)
    {
        double Height(Vector<double> at) => Mean(rows(at)) is var mean ? mean * (weights * mean) : 0;
        var height = Height(point);
        for (var step = 0; step < 500; step++)
        {
            var slope = Slope(rows, point);
            var direction = Inverse(slope.TransposeThisAndMultiply(weights * slope), "The moments do not identify all parameters.")
                * -slope.TransposeThisAndMultiply(weights * Mean(rows(point)));
            var (length, next, lower) = (1.0, point + direction, Height(point + direction));
            while (!(lower < height) && length > 1e-12)
            {
                length /= 2;
                next = point + (length * direction);
                lower = Height(next);
            }

            var isStill = !(lower < height) || direction.PointwiseAbs().Zip(point, static (d, p) => d / Math.Max(Math.Abs(p), 1e-3)).All(static share => share < 1e-11);
            (point, height) = lower < height ? (next, lower) : (point, height);
            if (isStill)
            {
                return point;
            }
        }

        throw new InvalidOperationException("The search did not end after 500 steps: begin nearer, or scale the moments to a like size.");
    }

    private static Vector<double> Mean(Matrix<double> rows) => rows.ColumnSums() / rows.RowCount;

    private static Matrix<double> Slope(Func<Vector<double>, Matrix<double>> rows, Vector<double> at) =>
        Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Range(0, at.Count).Select(k =>
        {
            var size = 6e-6 * Math.Max(Math.Abs(at[k]), 1e-3);
            var (up, down) = (at.Clone(), at.Clone());
            up[k] += size;
            down[k] -= size;
            return (Mean(rows(up)) - Mean(rows(down))) / (up[k] - down[k]);
        }));

    private static Matrix<double> LongRun(Matrix<double> rows, int lags)
    {
        var n = rows.RowCount;
        var sum = rows.TransposeThisAndMultiply(rows) / n;
        for (var lag = 1; lag <= lags; lag++)
        {
            var later = rows.SubMatrix(lag, n - lag, 0, rows.ColumnCount);
            var earlier = rows.SubMatrix(0, n - lag, 0, rows.ColumnCount);
            var product = later.TransposeThisAndMultiply(earlier) / n;
            sum += (1 - (lag / (lags + 1.0))) * (product + product.Transpose());
        }

        return sum;
    }

    // Scaled to ones on the diagonal first, so that moments of small size are not taken for none.
    private static Matrix<double> Inverse(Matrix<double> matrix, string otherwise)
    {
        var scale = matrix.Diagonal().Map(static value => value > 0 ? Math.Sqrt(value) : double.NaN);
        var unit = matrix.MapIndexed((i, j, value) => value / (scale[i] * scale[j]), Zeros.Include);
        if (!unit.Enumerate().All(double.IsFinite) || unit.Evd(Symmetricity.Symmetric).EigenValues.Min(static value => value.Real) < 1e-13)
        {
            throw new InvalidOperationException(otherwise);
        }

        return unit.Inverse().MapIndexed((i, j, value) => value / (scale[i] * scale[j]), Zeros.Include);
    }
}
