using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Thins a line to as many points as a screen can show, keeping its shape: largest-triangle-three-buckets.
/// Source: Steinarsson (2013), Downsampling Time Series for Visual Representation, section 4.2.
/// </summary>
/// <remarks>
/// Beyond the paper, the global minimum and maximum are always kept, so that the axis and the deepest drawdown are those
/// of the full data. NaN points are removed, except that one stays for each gap inside the line.
/// </remarks>
public static class Downsampling
{
    /// <summary>The most points a trace may have.</summary>
    public const int MaximumPoints = 2000;

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

        var present = PresentWithGaps(y);
        if (present.Count <= limit)
            return [.. present];

        // A line with this many points has more gaps than pixels show: they are bridged.
        present.RemoveAll(IsGap(y));
        if (present.Count <= limit)
            return [.. present];

        var chosen = LargestTriangles(x, y, present, limit - 2);
        chosen.Add(Extreme(y, present, sign: 1));
        chosen.Add(Extreme(y, present, sign: -1));
        return [.. chosen.Distinct().Order()];
    }

    private static Predicate<int> IsGap(ReadOnlySpan<double> y)
    {
        var gaps = new HashSet<int>();
        for (var i = 0; i < y.Length; i++)
        {
            if (!double.IsFinite(y[i]))
                gaps.Add(i);
        }

        return gaps.Contains;
    }

    private static List<int> PresentWithGaps(ReadOnlySpan<double> y)
    {
        var kept = new List<int>(y.Length);
        for (var i = 0; i < y.Length; i++)
        {
            var isInnerGap = !double.IsFinite(y[i]) && kept.Count > 0 && double.IsFinite(y[kept[^1]]);
            if (double.IsFinite(y[i]) || isInnerGap)
                kept.Add(i);
        }

        if (kept.Count > 0 && !double.IsFinite(y[kept[^1]]))
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private static List<int> LargestTriangles(ReadOnlySpan<double> x, ReadOnlySpan<double> y, List<int> points, int limit)
    {
        var chosen = new List<int>(limit + 2) { points[0] };
        var bucketSize = (points.Count - 2) / (double)(limit - 2);
        for (var bucket = 0; bucket < limit - 2; bucket++)
        {
            var start = 1 + (int)(bucket * bucketSize);
            var end = 1 + (int)((bucket + 1) * bucketSize);
            var nextEnd = Math.Min(1 + (int)((bucket + 2) * bucketSize), points.Count);
            var (nextX, nextY) = Mean(x, y, points, (end, nextEnd));
            chosen.Add(Farthest(x, y, points[start..end], (chosen[^1], nextX, nextY)));
        }

        chosen.Add(points[^1]);
        return chosen;
    }

    private static (double X, double Y) Mean(ReadOnlySpan<double> x, ReadOnlySpan<double> y, List<int> points, (int Start, int End) range)
    {
        var (start, end) = range.Start < range.End ? range : (points.Count - 1, points.Count);
        double sumX = 0, sumY = 0;
        for (var i = start; i < end; i++)
        {
            sumX += x[points[i]];
            sumY += y[points[i]];
        }

        return (sumX / (end - start), sumY / (end - start));
    }

    private static int Farthest(ReadOnlySpan<double> x, ReadOnlySpan<double> y, List<int> bucket, (int Last, double NextX, double NextY) corners)
    {
        var best = bucket[0];
        var bestArea = -1.0;
        var (lastX, lastY) = (x[corners.Last], y[corners.Last]);
        foreach (var i in bucket)
        {
            var area = Math.Abs((lastX - corners.NextX) * (y[i] - lastY) - (lastX - x[i]) * (corners.NextY - lastY));
            if (area > bestArea)
                (best, bestArea) = (i, area);
        }

        return best;
    }

    private static int Extreme(ReadOnlySpan<double> y, List<int> points, int sign)
    {
        var best = points[0];
        foreach (var i in points)
        {
            if (sign * y[i] > sign * y[best])
                best = i;
        }

        return best;
    }
}
