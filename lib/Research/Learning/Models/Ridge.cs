using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>Least squares with a penalty on the size of the coefficients (Hoerl and Kennard 1970).</summary>
/// <remarks>Taught in lesson 21.</remarks>
public static class Ridge
{
    /// <summary>b = (X'X + λI)⁻¹ X'y, the least of |y − Xb|² + λ|b|². No constant: center the columns first, or the penalty falls on it too.</summary>
    /// <param name="columns">The columns of X, as long as <paramref name="target"/>.</param>
    /// <param name="target">y.</param>
    /// <param name="penalty">λ, above 0: then the solution is always unique.</param>
    /// <returns>One coefficient a column.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or the penalty is not above zero.</exception>
    public static IReadOnlyList<double> Fit(IReadOnlyList<IReadOnlyList<double>> columns, IReadOnlyList<double> target, double penalty)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(target);
        OptionRules.Require(OptionRules.Positive(penalty), nameof(penalty));
        if (columns.Count == 0 || target.Count == 0 || columns.Any(column => column is null || column.Count != target.Count))
        {
            throw new ArgumentException($"There must be at least one column, each with {target.Count} values, at least one, as the target has.", nameof(columns));
        }

        if (!columns.SelectMany(column => column).Concat(target).All(double.IsFinite))
        {
            throw new ArgumentException("Columns and target must be finite numbers; there was one that is not. Leave out the rows with NaN.", nameof(columns));
        }

        var x = Matrix<double>.Build.Dense(target.Count, columns.Count, (row, k) => columns[k][row]);
        var y = Vector<double>.Build.DenseOfEnumerable(target);
        var moments = x.TransposeThisAndMultiply(x) + (penalty * Matrix<double>.Build.DenseIdentity(columns.Count));
        return [.. moments.Cholesky().Solve(x.TransposeThisAndMultiply(y))];
    }
}
