using System.Buffers;

namespace AlgoAcademy.Research;

/// <summary>Signals from one series being above another, such as a fast and a slow moving average.</summary>
/// <remarks>Taught in lesson 27.</remarks>
public static class Cross
{
    /// <summary>+1 where fast &gt; slow, 0 elsewhere (ties included); NaN while either is NaN.</summary>
    /// <exception cref="ArgumentException">The two are not on one time axis.</exception>
    public static Signal Above(Series fast, Series slow) => Compare(fast, slow, 0);

    /// <summary>+1 where fast &gt; slow, −1 where fast &lt; slow, 0 on ties; NaN while either is NaN.</summary>
    /// <exception cref="ArgumentException">The two are not on one time axis.</exception>
    public static Signal Direction(Series fast, Series slow) => Compare(fast, slow, -1);

    private static Signal Compare(Series fast, Series slow, double below)
    {
        ArgumentNullException.ThrowIfNull(fast);
        ArgumentNullException.ThrowIfNull(slow);
        fast.Axis.RequireAlignedWith(slow.Axis, $"'{fast.Name}' and '{slow.Name}'");
        var steps = new StepList();
        var scan = new CrossScan(below);
        if (fast.Origin is { } quick && slow.Origin is { } steady && AreAverages(quick, steady))
        {
            ScanAverages(quick.Source.Values.AsSpan(), (quick.Length, steady.Length), ref scan, ref steps);
        }
        else
        {
            scan.Scan(fast.Values.AsSpan(), slow.Values.AsSpan(), 0, ref steps);
        }

        var all = steps.ToArray();
        steps.Dispose();
        return new Signal($"{fast.Name} above {slow.Name}", fast.Axis, all);
    }

    private static bool AreAverages(SeriesOrigin fast, SeriesOrigin slow) =>
        ReferenceEquals(fast.Source, slow.Source) && fast.Compute == SeriesIndicators.Averages && slow.Compute == SeriesIndicators.Averages;

    // Two averages of one column that nobody has read: block by block they are compared in the first-level cache, and the
    // columns are never written. Bit for bit the same as with them.
    private static void ScanAverages(ReadOnlySpan<double> source, (int Fast, int Slow) lengths, ref CrossScan scan, ref StepList steps)
    {
        using var tree = new SumTree(lengths.Fast, lengths.Slow);
        double[] quick = ArrayPool<double>.Shared.Rent(tree.Block), steady = ArrayPool<double>.Shared.Rent(tree.Block);
        var first = Math.Min(source.Length, Series.LeadingNaN(source) + tree.Before);
        if (first > 0)
        {
            steps.Add(new Step(0, double.NaN));
        }

        for (var start = first; start < source.Length; start += tree.Block)
        {
            var count = Math.Min(tree.Block, source.Length - start);
            tree.Load(source.Slice(start - tree.Before, tree.Before + count));
            tree.Means(lengths.Fast, quick.AsSpan(0, count));
            tree.Means(lengths.Slow, steady.AsSpan(0, count));
            scan.Scan(quick.AsSpan(0, count), steady.AsSpan(0, count), start, ref steps);
        }

        ArrayPool<double>.Shared.Return(quick);
        ArrayPool<double>.Shared.Return(steady);
    }
}
