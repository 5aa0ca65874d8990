using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>The x and y columns of a trace before they are thinned.</summary>
internal sealed record Points(AxisKind Kind, double[] X, double[] Y)
{
    internal static Points Of(IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(y);
        return y is Series series
            ? Of(series.Times, y)
            : new Points(AxisKind.Number, Numbered(y.Count), Column(y));
    }

    internal static Points Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        RequireSameLength(x, y);
        return new Points(AxisKind.Number, Column(x), Column(y));
    }

    internal static Points Of(IReadOnlyList<DateTime> x, IReadOnlyList<double> y)
    {
        RequireSameLength(x, y);
        return new Points(AxisKind.Time, Milliseconds(x), Column(y));
    }

    internal static Points OfCategories(int count, IReadOnlyList<double> y)
    {
        var x = Numbered(count);
        RequireSameLength(x, y);
        return new Points(AxisKind.Category, x, Column(y));
    }

    internal Points At(ImmutableArray<int> indices)
    {
        var (x, y) = (new double[indices.Length], new double[indices.Length]);
        for (var i = 0; i < indices.Length; i++)
            (x[i], y[i]) = (X[indices[i]], Y[indices[i]]);
        return this with { X = x, Y = y };
    }

    internal int FiniteCount()
    {
        var count = 0;
        foreach (var y in Y)
            count += double.IsFinite(y) ? 1 : 0;
        return count;
    }

    internal Points WithoutMissing() =>
        At([.. Enumerable.Range(0, Y.Length).Where(i => double.IsFinite(X[i]) && double.IsFinite(Y[i]))]);

    internal PointTrace ToTrace(PointMark mark, string name, TraceStyle style) => new(mark, [.. X], [.. Y], name, style);

    internal void RequireAscending(string name)
    {
        for (var i = 0; i < X.Length; i++)
        {
            if (!double.IsFinite(X[i]) || (i > 0 && X[i] < X[i - 1]))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"The x values of '{name}' must be finite and ascend; value {i} was {X[i]:G6}. Sort them, or use Markers or Scatter."), nameof(name));
            }
        }
    }

    /// <summary>The values without a copy where there is an array: points are only read, and a trace copies those it keeps.</summary>
    private static double[] Column(IReadOnlyList<double> values) => values switch
    {
        Series series => ImmutableCollectionsMarshal.AsArray(series.Values)!,
        ImmutableArray<double> array => ImmutableCollectionsMarshal.AsArray(array) ?? [],
        double[] array => array,
        _ => [.. values],
    };

    private static double[] Numbered(int count)
    {
        var x = new double[count];
        for (var i = 0; i < count; i++)
            x[i] = i;
        return x;
    }

    private static double[] Milliseconds(IReadOnlyList<DateTime> times)
    {
        var x = new double[times.Count];
        var span = times switch
        {
            ImmutableArray<DateTime> array => array.AsSpan(),
            DateTime[] array => array,
            _ => [.. times],
        };
        for (var i = 0; i < x.Length; i++)
            x[i] = ChartTime.ToMilliseconds(span[i]);
        return x;
    }

    private static void RequireSameLength<T>(IReadOnlyList<T> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count)
            throw new ArgumentException($"A trace needs one y for each x; had {x.Count} x and {y.Count} y values.", nameof(y));
    }
}
