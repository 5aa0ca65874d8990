using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// The eigenproblem of Johansen (1991): R₀ are the differences, R₁ the levels, both freed of lagged differences and terms;
/// |λ S₁₁ − S₁₀ S₀₀⁻¹ S₀₁| = 0, made symmetric by the Cholesky factor of S₁₁.
/// </summary>
internal sealed class ReducedRank
{
    private readonly double[][]? _changes;
    private readonly double[][]? _levels;

    public ReducedRank(double[][] levels, int lags, Deterministic terms)
    {
        var n = levels[0].Length;
        Observations = n - 1 - lags;
        var one = (double[])[.. Enumerable.Repeat(1.0, n)];
        if (terms == Deterministic.Trend)
        {
            double[] time = [.. Enumerable.Range(1, n).Select(t => (double)t)];
            levels = Array.ConvertAll(levels, column => LeastSquares.TrySolve([one, time], column)!.Residuals);
        }

        double[][] changes = [.. levels.Select(column => column.Zip(column.Skip(1), static (a, b) => b - a).ToArray())];
        List<double[]> known = terms == Deterministic.None ? [] : [one[..Observations]];
        for (var lag = 1; lag <= lags; lag++)
        {
            known.AddRange(changes.Select(column => column[(lags - lag)..^lag]));
        }

        _changes = Free(changes.Select(column => column[lags..]), known);
        _levels = Free(levels.Select(column => column[lags..^1]), known);
    }

    public int Observations { get; }

    /// <summary>Eigenvalues from the largest, and their vectors by rows; null when columns depend on each other.</summary>
    public (double[] Values, double[][] Vectors)? Solve()
    {
        if (_changes is null || _levels is null || IsDependent(_changes) || IsDependent(_levels))
        {
            return null;
        }

        var s00 = Products(_changes, _changes);
        var s11 = Products(_levels, _levels);
        var s10 = Products(_levels, _changes);
        var lower = s11.Cholesky().Factor;
        var half = lower.Inverse();
        var symmetric = half * s10 * s00.Inverse() * s10.Transpose() * half.Transpose();
        var eigen = ((symmetric + symmetric.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        int[] order = [.. Enumerable.Range(0, s11.RowCount).OrderByDescending(i => eigen.EigenValues[i].Real)];
        return (
            [.. order.Select(i => Math.Clamp(eigen.EigenValues[i].Real, 0, 1))],
            [.. order.Select(i => Normalized(half.TransposeThisAndMultiply(eigen.EigenVectors.Column(i))))]);
    }

    private static double[][]? Free(IEnumerable<double[]> columns, List<double[]> known)
    {
        if (known.Count == 0)
        {
            return [.. columns];
        }

        var fits = columns.Select(column => LeastSquares.TrySolve([.. known], column)).ToList();
        return fits.Contains(null) ? null : [.. fits.Select(fit => fit!.Residuals)];
    }

    private static double[] Normalized(Vector<double> vector) => (vector / vector[0]).ToArray();

    private static bool IsDependent(double[][] columns) => LeastSquares.TrySolve(columns, new double[columns[0].Length]) is null;

    private Matrix<double> Products(double[][] left, double[][] right) => Matrix<double>.Build.Dense(left.Length, right.Length,
        (i, j) => left[i].Zip(right[j], static (a, b) => a * b).Sum() / Observations);
}
