using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>
/// min ½ x'Qx + c'x under linear constraints, Q positive definite: the dual active-set method of Goldfarb and Idnani (1983,
/// Mathematical Programming 27). It starts from the minimum without constraints and adds those that are violated one by one,
/// so it needs no feasible start and ends after finitely many steps with the one solution. Taught in lesson 45.
/// </summary>
public static class QuadraticProgram
{
    /// <summary>The minimum.</summary>
    /// <param name="quadratic">Q, symmetric and positive definite.</param>
    /// <param name="linear">c.</param>
    /// <param name="constraints">Any number, also none.</param>
    /// <returns>x; constraints hold to 1e-9 of their size.</returns>
    /// <exception cref="ArgumentException">Sizes that do not fit, a number that is not finite, or Q not positive definite.</exception>
    /// <exception cref="InvalidOperationException">No x meets all constraints.</exception>
    public static double[] Minimize(double[,] quadratic, IReadOnlyList<double> linear, IReadOnlyList<LinearConstraint> constraints)
    {
        ArgumentNullException.ThrowIfNull(quadratic);
        ArgumentNullException.ThrowIfNull(linear);
        ArgumentNullException.ThrowIfNull(constraints);
        return Minimize(Matrix<double>.Build.DenseOfArray(quadratic), Vector<double>.Build.DenseOfEnumerable(linear), constraints).ToArray();
    }

    internal static Vector<double> Minimize(Matrix<double> quadratic, Vector<double> linear, IReadOnlyList<LinearConstraint> constraints)
    {
        var n = linear.Count;
        if (quadratic.RowCount != n || quadratic.ColumnCount != n || constraints.Any(constraint => constraint is null || constraint.Coefficients.Length != n))
        {
            throw new ArgumentException($"quadratic must have {n} rows and columns and each constraint {n} coefficients, one for each of the linear terms.", nameof(quadratic));
        }

        if (quadratic.Enumerate().Concat(linear).Concat(constraints.SelectMany(c => c.Coefficients.Append(c.Bound))).Any(value => !double.IsFinite(value)))
        {
            throw new ArgumentException("All numbers of a quadratic program must be finite.", nameof(quadratic));
        }

        return new DualActiveSet(Root(quadratic), linear, constraints).Solve();
    }

    // Scaled to ones on the diagonal first, so that small variances are not taken for none.
    private static Matrix<double> Root(Matrix<double> quadratic)
    {
        var scale = quadratic.Diagonal();
        var isSymmetric = (quadratic - quadratic.Transpose()).Enumerate().All(gap => Math.Abs(gap) <= 1e-10 * scale.AbsoluteMaximum());
        if (isSymmetric && scale.Minimum() > 0)
        {
            var unit = quadratic.MapIndexed((i, j, q) => q / Math.Sqrt(scale[i] * scale[j]), Zeros.Include);
            if (unit.Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real) > 1e-12)
            {
                return quadratic.Cholesky().Factor;
            }
        }

        throw new ArgumentException(
            "quadratic must be symmetric and positive definite. A sample covariance of more assets than bars is not: shrink it (Shrinkage.ToIdentity).", nameof(quadratic));
    }
}
