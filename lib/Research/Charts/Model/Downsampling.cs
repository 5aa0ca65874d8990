using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>
/// Thins a line to as many points as a screen can show, keeping its shape: largest-triangle-three-buckets.
/// Source: Steinarsson (2013), Downsampling Time Series for Visual Representation, section 4.2.
/// </summary>
/// <remarks>
/// Beyond the paper, the global minimum and maximum are always kept, so that the axis and the deepest drawdown are those
/// of the full data. NaN points are removed, except that one stays for each gap inside the line, with the values at its
/// edges; where gaps would take more than a quarter of the points they are bridged, as no screen shows so many.
/// </remarks>
public static class Downsampling
{
    /// <summary>The most points a trace may have.</summary>
    public const int MaximumPoints = 2000;

    private const int PointsOfGap = 3;

    /// <summary>Indices, ascending, of the points to draw: at most <paramref name="limit"/>, all when there are no more.</summary>
    /// <param name="x">Positions, ascending.</param>
    /// <param name="y">Values; NaN is a gap.</param>
    /// <param name="limit">At least 5.</param>
    /// <exception cref="ArgumentException">Columns of unequal length.</exception>
    public static ImmutableArray<int> Indices(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int limit = MaximumPoints)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 5);
        if (x.Length != y.Length)
            throw new ArgumentException($"Downsampling needs as many x as y values; had {x.Length} and {y.Length}.", nameof(y));

        if (IsComplete(y))
        {
            var (low, high) = y.Length > limit ? Extremes(y) : (0, 0);
            return y.Length > limit
                ? [.. LargestTriangles.Choose(x, y, limit - 2).Append(low).Append(high).Distinct().Order()]
                : [.. Enumerable.Range(0, y.Length)];
        }

        var (present, gaps) = PresentAndGaps(y);
        if (present.Length + gaps.Count <= limit)
            return [.. Merge(present, gaps)];
        if (present.Length <= limit)
            return ImmutableCollectionsMarshal.AsImmutableArray(present);

        var edges = gaps.Count * PointsOfGap <= limit / 4 ? EdgesOf(gaps, y) : [];
        var chosen = ChooseAmong(present, x, y, Math.Max(limit - 2 - edges.Count, 3));
        var (lowest, highest) = Extremes(y);
        return [.. chosen.Concat(edges).Append(lowest).Append(highest).Distinct().Order()];
    }

    private static bool IsComplete(ReadOnlySpan<double> y)
    {
        foreach (var value in y)
        {
            if (!double.IsFinite(value))
                return false;
        }

        return true;
    }

    private static IEnumerable<int> Merge(int[] present, List<int> gaps) => gaps.Count == 0 ? present : present.Concat(gaps).Order();

    /// <summary>Indices of finite values, and the first index of each run of missing values between two finite ones.</summary>
    private static (int[] Present, List<int> Gaps) PresentAndGaps(ReadOnlySpan<double> y)
    {
        var present = new int[y.Length];
        var gaps = new List<int>();
        var count = 0;
        for (var i = 0; i < y.Length; i++)
        {
            if (!double.IsFinite(y[i]))
                continue;
            if (count > 0 && present[count - 1] < i - 1)
                gaps.Add(present[count - 1] + 1);
            present[count++] = i;
        }

        return (count == y.Length ? present : present[..count], gaps);
    }

    private static List<int> EdgesOf(List<int> gaps, ReadOnlySpan<double> y)
    {
        var edges = new List<int>(gaps.Count * PointsOfGap);
        foreach (var gap in gaps)
        {
            var after = gap;
            while (!double.IsFinite(y[after]))
                after++;
            edges.AddRange([gap - 1, gap, after]);
        }

        return edges;
    }

    private static IEnumerable<int> ChooseAmong(int[] present, ReadOnlySpan<double> x, ReadOnlySpan<double> y, int limit)
    {
        var (denseX, denseY) = (new double[present.Length], new double[present.Length]);
        for (var i = 0; i < present.Length; i++)
            (denseX[i], denseY[i]) = (x[present[i]], y[present[i]]);
        return LargestTriangles.Choose(denseX, denseY, limit).Select(i => present[i]);
    }

    private static (int Lowest, int Highest) Extremes(ReadOnlySpan<double> y)
    {
        var (lowest, highest) = (-1, -1);
        for (var i = 0; i < y.Length; i++)
        {
            if (!double.IsFinite(y[i]))
                continue;
            if (lowest < 0 || y[i] < y[lowest])
                lowest = i;
            if (highest < 0 || y[i] > y[highest])
                highest = i;
        }

        return (lowest, highest);
    }
}
