using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Which markers to draw when there are too many for a trace.</summary>
internal static class Thinning
{
    /// <summary>All indices up to the limit; beyond, evenly spaced ones with the first, the last, the highest and the lowest.</summary>
    internal static ImmutableArray<int> Even(ReadOnlySpan<double> y)
    {
        const int Limit = Downsampling.MaximumPoints;
        if (y.Length <= Limit)
            return [.. Enumerable.Range(0, y.Length)];

        var (highest, lowest) = (0, 0);
        for (var i = 1; i < y.Length; i++)
        {
            highest = y[i] > y[highest] ? i : highest;
            lowest = y[i] < y[lowest] ? i : lowest;
        }

        var last = y.Length - 1;
        var even = Enumerable.Range(0, Limit - 2).Select(i => (int)((long)i * last / (Limit - 3)));
        return [.. even.Append(highest).Append(lowest).Distinct().Order()];
    }
}
