using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Mean and standard deviation of the returns of an equity curve in one pass over it. The returns of a block live in the
/// first-level cache only; the moments of the blocks are merged (Chan, Golub and LeVeque 1979), so that no sum is long.
/// </summary>
internal static class ReturnMoments
{
    private const int Block = 512;

    /// <summary>Of the returns x[t] / x[t−1] − 1: mean, and standard deviation with n − 1, exactly 0 when all are equal.</summary>
    /// <returns>NaN below two returns, or when one of them is.</returns>
    public static (double Mean, double Deviation) Of(ReadOnlySpan<double> equity)
    {
        if (equity.Length < 3)
        {
            return (double.NaN, double.NaN);
        }

        Span<double> returns = stackalloc double[Block];
        double mean = 0, squares = 0, least = double.PositiveInfinity, most = double.NegativeInfinity;
        for (var start = 1; start < equity.Length; start += Block)
        {
            var part = returns[..Math.Min(Block, equity.Length - start)];
            var middle = Returns(equity.Slice(start - 1, part.Length + 1), part, ref least, ref most) / part.Length;
            var count = start - 1.0;
            var distance = middle - mean;
            var share = part.Length / (count + part.Length);
            squares += Squares(part, middle) + (distance * distance * count * share);
            mean += distance * share;
        }

        return (mean, least == most ? 0 : Math.Sqrt(squares / (equity.Length - 2)));
    }

    // Writes them down and adds them up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Returns(ReadOnlySpan<double> equity, Span<double> returns, ref double least, ref double most)
    {
        ref var value = ref MemoryMarshal.GetReference(equity);
        ref var result = ref MemoryMarshal.GetReference(returns);
        var (sum, low, high) = (Vector512<double>.Zero, Vector512.Create(least), Vector512.Create(most));
        nuint i = 0, end = (nuint)returns.Length;
        for (; i + Eight.Count <= end; i += Eight.Count)
        {
            var r = (Vector512.LoadUnsafe(ref value, i + 1) / Vector512.LoadUnsafe(ref value, i)) - Vector512<double>.One;
            r.StoreUnsafe(ref result, i);
            sum += r;
            low = Vector512.MinNative(low, r);
            high = Vector512.MaxNative(high, r);
        }

        var total = Vector512.Sum(sum);
        for (var lane = 0; lane < Eight.Count; lane++)
        {
            least = Math.Min(least, low[lane]);
            most = Math.Max(most, high[lane]);
        }

        for (; i < end; i++)
        {
            var r = (equity[(int)i + 1] / equity[(int)i]) - 1;
            returns[(int)i] = r;
            total += r;
            least = Math.Min(least, r);
            most = Math.Max(most, r);
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Squares(ReadOnlySpan<double> returns, double mean)
    {
        ref var value = ref MemoryMarshal.GetReference(returns);
        var (squares, middle) = (Vector512<double>.Zero, Vector512.Create(mean));
        nuint i = 0, end = (nuint)returns.Length;
        for (; i + Eight.Count <= end; i += Eight.Count)
        {
            var distance = Vector512.LoadUnsafe(ref value, i) - middle;
            squares += distance * distance;
        }

        var total = Vector512.Sum(squares);
        for (; i < end; i++)
        {
            total += (returns[(int)i] - mean) * (returns[(int)i] - mean);
        }

        return total;
    }
}
