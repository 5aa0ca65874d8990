using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>An exponential average over a whole column: the seed bar by bar, the rest eight bars at a time.</summary>
internal static class SmoothingRun
{
    public static void Compute(ReadOnlySpan<double> source, Smoothing average, Span<double> destination)
    {
        Window.Require(source, destination);
        var t = 0;
        while (t < source.Length && !(SmoothingScan.IsFast && average.IsWarm))
        {
            destination[t] = average.Next(source[t]);
            t++;
        }

        var (scan, state) = (average.Scan, average.ScanState);
        var alpha = Vector512.Create(average.Alpha);
        for (; t <= source.Length - Eight.Count; t += Eight.Count)
        {
            Eight.Store(alpha * scan.Next(Eight.Load(source, t), ref state), destination, t);
        }

        if (t < source.Length)
        {
            Eight.StoreRest(alpha * scan.Next(Eight.LoadRest(source, t), ref state), destination, t);
        }
    }
}
