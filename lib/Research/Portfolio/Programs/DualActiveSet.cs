using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>The steps of Goldfarb and Idnani. With L the Cholesky factor of Q, J = L⁻ᵀ H keeps J'QJ = 1 while rotations H bring the active normals N to J'N = (R, 0)'.</summary>
internal sealed class DualActiveSet
{
    private readonly IReadOnlyList<LinearConstraint> _constraints;
    private readonly Vector<double>[] _normals;
    private readonly double[] _sizes;
    private readonly List<int> _active = [];
    private readonly List<double> _multipliers = [];
    private readonly Matrix<double> _j;
    private readonly Matrix<double> _r;
    private Vector<double> _x;

    public DualActiveSet(Matrix<double> root, Vector<double> linear, IReadOnlyList<LinearConstraint> constraints)
    {
        _constraints = constraints;
        _normals = [.. constraints.Select(constraint => Vector<double>.Build.DenseOfEnumerable(constraint.Coefficients))];
        _sizes = [.. _normals.Select((normal, i) => Math.Max(normal.L2Norm(), Math.Max(Math.Abs(constraints[i].Bound), 1e-300)))];
        _j = root.Inverse().Transpose();
        _r = Matrix<double>.Build.Dense(linear.Count, linear.Count);
        _x = -(_j * (_j.TransposeThisAndMultiply(linear)));
    }

    private int Count => _x.Count;

    public Vector<double> Solve()
    {
        // Each round makes one more constraint hold; the method is finite, the bound only ends a loop of rounding.
        for (var round = 0; round < 50 * (_constraints.Count + Count + 1); round++)
        {
            if (MostViolated() is not { } violated)
            {
                return _x;
            }

            Enforce(violated);
        }

        throw new InvalidOperationException("The constraints could not be met to 1e-9: two of them may be nearly the same, or nearly contradict each other.");
    }

    private int? MostViolated()
    {
        int? worst = null;
        var most = 1e-10;
        for (var i = 0; i < _constraints.Count; i++)
        {
            if (_active.Contains(i))
            {
                continue;
            }

            var gap = (_normals[i] * _x) - _constraints[i].Bound;
            var violation = (_constraints[i].IsEquality ? Math.Abs(gap) : -gap) / _sizes[i];

            // Equalities first: an active inequality may be dropped again, an equality never.
            if (violation > most && !(worst is { } known && _constraints[known].IsEquality && !_constraints[i].IsEquality)
                || violation > 1e-10 && worst is { } other && _constraints[i].IsEquality && !_constraints[other].IsEquality)
            {
                (worst, most) = (i, violation);
            }
        }

        return worst;
    }

    private void Enforce(int constraint)
    {
        var slack = (_normals[constraint] * _x) - _constraints[constraint].Bound;
        var sign = slack > 0 ? -1.0 : 1.0;
        var normal = sign * _normals[constraint];
        slack *= sign;
        var multiplier = 0.0;
        while (true)
        {
            var d = _j.TransposeThisAndMultiply(normal);
            var z = Direction(d);
            var r = Dual(d);
            var (partial, dropped) = LongestDualStep(r);
            var curvature = z * normal;
            var full = curvature > 1e-12 * (d * d) ? -slack / curvature : double.PositiveInfinity;
            var step = Math.Min(partial, full);
            if (double.IsPositiveInfinity(step))
            {
                throw new InvalidOperationException($"No solution meets all constraints: {_constraints[constraint]} contradicts the others.");
            }

            for (var k = 0; k < _active.Count; k++)
            {
                _multipliers[k] -= step * r[k];
            }

            multiplier += step;
            if (!double.IsPositiveInfinity(full))
            {
                _x += step * z;
                slack += step * curvature;
            }

            if (full <= partial)
            {
                Add(constraint, d, multiplier);
                return;
            }

            Drop(dropped);
        }
    }

    // The part of J beyond the active normals: moving along z keeps all active constraints as they are.
    private Vector<double> Direction(Vector<double> d)
    {
        var z = Vector<double>.Build.Dense(Count);
        for (var k = _active.Count; k < Count; k++)
        {
            z += d[k] * _j.Column(k);
        }

        return z;
    }

    private double[] Dual(Vector<double> d)
    {
        var r = new double[_active.Count];
        for (var row = r.Length - 1; row >= 0; row--)
        {
            var sum = d[row];
            for (var column = row + 1; column < r.Length; column++)
            {
                sum -= _r[row, column] * r[column];
            }

            r[row] = sum / _r[row, row];
        }

        return r;
    }

    private (double Step, int Index) LongestDualStep(double[] r)
    {
        var (step, index) = (double.PositiveInfinity, -1);
        for (var k = 0; k < r.Length; k++)
        {
            if (!_constraints[_active[k]].IsEquality && r[k] > 0 && _multipliers[k] / r[k] < step)
            {
                (step, index) = (_multipliers[k] / r[k], k);
            }
        }

        return (step, index);
    }

    private void Add(int constraint, Vector<double> d, double multiplier)
    {
        var q = _active.Count;
        for (var k = Count - 1; k > q; k--)
        {
            var (cos, sin, length) = Rotation(d[k - 1], d[k]);
            (d[k - 1], d[k]) = (length, 0);
            RotateColumns(k - 1, k, (cos, sin));
        }

        for (var row = 0; row <= q; row++)
        {
            _r[row, q] = d[row];
        }

        _active.Add(constraint);
        _multipliers.Add(multiplier);
    }

    private void Drop(int index)
    {
        var q = _active.Count;
        for (var column = index; column < q - 1; column++)
        {
            for (var row = 0; row <= column + 1; row++)
            {
                _r[row, column] = _r[row, column + 1];
            }
        }

        for (var k = index; k < q - 1; k++)
        {
            var (cos, sin, length) = Rotation(_r[k, k], _r[k + 1, k]);
            (_r[k, k], _r[k + 1, k]) = (length, 0);
            for (var column = k + 1; column < q - 1; column++)
            {
                var (upper, lower) = (_r[k, column], _r[k + 1, column]);
                (_r[k, column], _r[k + 1, column]) = ((cos * upper) + (sin * lower), (cos * lower) - (sin * upper));
            }

            RotateColumns(k, k + 1, (cos, sin));
        }

        _active.RemoveAt(index);
        _multipliers.RemoveAt(index);
    }

    private static (double Cos, double Sin, double Length) Rotation(double first, double second)
    {
        var length = double.Hypot(first, second);
        return length == 0 ? (1, 0, 0) : (first / length, second / length, length);
    }

    private void RotateColumns(int first, int second, (double Cos, double Sin) by)
    {
        var (left, right) = (_j.Column(first), _j.Column(second));
        _j.SetColumn(first, (by.Cos * left) + (by.Sin * right));
        _j.SetColumn(second, (by.Cos * right) - (by.Sin * left));
    }
}
