using System.Collections.Immutable;
using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>The x and y columns of a trace before they are thinned.</summary>
internal sealed record Points(AxisKind Kind, double[] X, double[] Y)
{
    internal static Points Of(IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(y);
        return y is Series series
            ? Of(series.Times, y)
            : new Points(AxisKind.Number, [.. Enumerable.Range(0, y.Count).Select(i => (double)i)], [.. y]);
    }

    internal static Points Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        RequireSameLength(x, y);
        return new Points(AxisKind.Number, [.. x], [.. y]);
    }

    internal static Points Of(IReadOnlyList<DateTime> x, IReadOnlyList<double> y)
    {
        RequireSameLength(x, y);
        return new Points(AxisKind.Time, [.. x.Select(ChartTime.ToMilliseconds)], [.. y]);
    }

    internal static Points OfCategories(int count, IReadOnlyList<double> y)
    {
        var x = Enumerable.Range(0, count).Select(i => (double)i).ToArray();
        RequireSameLength(x, y);
        return new Points(AxisKind.Category, x, [.. y]);
    }

    internal Points At(ImmutableArray<int> indices) => this with { X = [.. indices.Select(i => X[i])], Y = [.. indices.Select(i => Y[i])] };

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

    private static void RequireSameLength<T>(IReadOnlyList<T> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count)
            throw new ArgumentException($"A trace needs one y for each x; had {x.Count} x and {y.Count} y values.", nameof(y));
    }
}
