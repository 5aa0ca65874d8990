using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>An exponential average over a whole column: the seed bar by bar, the rest eight bars at a time.</summary>
/// <remarks>
/// The loops over eights, here and in the indicators that have their own, are methods of their own: optimized from the first
/// call on (a notebook calls them once), and free of calls, so that every state stays in its register.
/// </remarks>
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

        var state = average.ScanState;
        t = Eights(source, average, t, destination, ref state);
        if (t < source.Length)
        {
            var rest = average.Scan.Next(Eight.LoadRest(source, t), ref state);
            Eight.StoreRest(Vector512.Create(average.Alpha) * rest, destination, t);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Eights(ReadOnlySpan<double> source, Smoothing average, int start, Span<double> destination, ref Vector512<double> last)
    {
        var (scan, state) = (average.Scan, last);
        var alpha = Vector512.Create(average.Alpha);
        var t = start;
        for (; t <= source.Length - Eight.Count; t += Eight.Count)
        {
            Eight.Store(alpha * scan.Next(Eight.Load(source, t), ref state), destination, t);
        }

        last = state;
        return t;
    }
}
