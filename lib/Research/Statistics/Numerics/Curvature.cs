using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>Second derivatives of a log-likelihood by central differences, and the standard errors they give.</summary>
internal static class Curvature
{
    /// <summary>
    /// NaN where the curvature is not that of a top. A parameter at the edge of what is allowed is held there: it has no standard
    /// error, and the others have theirs given its value.
    /// </summary>
    public static double[] StandardErrors(Func<double[], double> logLikelihood, double[] point, double[] unit)
    {
        var errors = new double[point.Length];
        Array.Fill(errors, double.NaN);
        int[] free = [.. Enumerable.Range(0, point.Length).Where(i => IsInside(logLikelihood, point, unit, i))];
        if (free.Length == 0)
        {
            return errors;
        }

        var information = Hessian(logLikelihood, point, unit, free).Multiply(-1);
        if (!information.Enumerate().All(double.IsFinite) || !(information.ConditionNumber() < 1e14))
        {
            return errors;
        }

        var covariance = information.Inverse();
        for (var i = 0; i < free.Length; i++)
        {
            errors[free[i]] = covariance[i, i] > 0 ? Math.Sqrt(covariance[i, i]) * Step(point, unit, free[i]) : double.NaN;
        }

        return errors;
    }

    private static bool IsInside(Func<double[], double> function, double[] point, double[] unit, int i)
    {
        // A thousandth of its size: nearer than that the search cannot tell the edge from a point beside it.
        var margin = 1e-3 * Math.Max(Math.Abs(point[i]), unit[i]);
        var moved = (double[])point.Clone();
        moved[i] = point[i] - margin;
        var below = function(moved);
        moved[i] = point[i] + margin;
        return double.IsFinite(below) && double.IsFinite(function(moved));
    }

    /// <summary>In units of the steps, so that its parts are of one size.</summary>
    private static Matrix<double> Hessian(Func<double[], double> function, double[] point, double[] unit, int[] free)
    {
        var k = free.Length;
        var center = function(point);
        return Matrix<double>.Build.Dense(k, k, (i, j) => i == j
            ? At(i, 1, i, 0) - (2 * center) + At(i, -1, i, 0)
            : (At(i, 1, j, 1) - At(i, 1, j, -1) - At(i, -1, j, 1) + At(i, -1, j, -1)) / 4);

        double At(int i, int up, int j, int across)
        {
            var moved = (double[])point.Clone();
            moved[free[i]] += up * Step(point, unit, free[i]);
            moved[free[j]] += across * Step(point, unit, free[j]);
            return function(moved);
        }
    }

    // About the fourth root of the rounding: where the errors of rounding and of the fourth derivative meet.
    private static double Step(double[] point, double[] unit, int i) => 1e-3 * Math.Max(Math.Abs(point[i]), 0.1 * unit[i]);
}
