namespace AlgoAcademy.Research;

/// <summary>
/// The choice of largest-triangle-three-buckets: of each bucket the point that spans the largest triangle with the point
/// chosen before it and the mean of the bucket after it. Source: Steinarsson (2013), section 4.2.
/// </summary>
internal static class LargestTriangles
{
    /// <summary>Ascending indices of <paramref name="limit"/> of the points, the first and the last among them.</summary>
    /// <param name="x">Positions, ascending, more than <paramref name="limit"/>.</param>
    /// <param name="y">Finite values.</param>
    /// <param name="limit">At least 3.</param>
    internal static int[] Choose(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int limit)
    {
        var chosen = new int[limit];
        var bucketSize = (x.Length - 2) / (double)(limit - 2);
        for (var bucket = 0; bucket < limit - 2; bucket++)
        {
            var start = 1 + (int)(bucket * bucketSize);
            var end = 1 + (int)((bucket + 1) * bucketSize);
            // The last bucket looks ahead to the last point alone.
            var nextEnd = bucket == limit - 3 ? x.Length : 1 + (int)((bucket + 2) * bucketSize);
            var next = (X: Mean(x[end..nextEnd]), Y: Mean(y[end..nextEnd]));
            var last = (X: x[chosen[bucket]], Y: y[chosen[bucket]]);
            chosen[bucket + 1] = start + Farthest(x[start..end], y[start..end], last, next);
        }

        chosen[^1] = x.Length - 1;
        return chosen;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>The point farthest from the line through the two corners: their distance is the same for all, so it has the largest triangle.</summary>
    private static int Farthest(ReadOnlySpan<double> x, ReadOnlySpan<double> y, (double X, double Y) last, (double X, double Y) next)
    {
        var (best, bestArea) = (0, -1.0);
        var (width, height) = (last.X - next.X, next.Y - last.Y);
        for (var i = 0; i < x.Length; i++)
        {
            var area = Math.Abs((width * (y[i] - last.Y)) - ((last.X - x[i]) * height));
            if (area > bestArea)
                (best, bestArea) = (i, area);
        }

        return best;
    }
}
