using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Sums and moments of all windows of n values at once, by doubling: windows of 2k are two windows of k side by side, and n
/// is put together from the powers of two in it. About log₂ n additions a bar, no subtraction.
/// </summary>
/// <remarks>
/// Each window is added in one fixed tree of its own values: nothing drifts, a NaN leaves with its window, and no value
/// depends on where a block begins or ends. Blocks stay in the first-level cache.
/// </remarks>
internal static class DoublingWindow
{
    private const int Block = 1024;

    /// <summary>How many bars go through at a time: many to each bar that two blocks share.</summary>
    public static int BlockOf(int length) => Math.Max(Block, 4 * length);

    /// <summary>Mean of source[j … j+n−1] into destination[j]; the source is n − 1 longer than the destination.</summary>
    public static void Means(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        var block = BlockOf(length);
        var scratch = ArrayPool<double>.Shared.Rent(Math.Min(block, destination.Length) + length);
        for (var start = 0; start < destination.Length; start += block)
        {
            var part = destination.Slice(start, Math.Min(block, destination.Length - start));
            Sums(source.Slice(start, part.Length + length - 1), length, scratch, part);
        }

        ArrayPool<double>.Shared.Return(scratch);
    }

    /// <summary>Mean, and sum of squared distances from it, of source[j … j+n−1].</summary>
    public static void Moments(ReadOnlySpan<double> source, int length, Span<double> means, Span<double> squares)
    {
        var block = BlockOf(length);
        var size = Math.Min(block, means.Length) + length;
        double[] mean = ArrayPool<double>.Shared.Rent(size), square = ArrayPool<double>.Shared.Rent(size);
        for (var start = 0; start < means.Length; start += block)
        {
            var count = Math.Min(block, means.Length - start);
            Moments(source.Slice(start, count + length - 1), (mean, square), means.Slice(start, count), squares.Slice(start, count));
        }

        ArrayPool<double>.Shared.Return(mean);
        ArrayPool<double>.Shared.Return(square);
    }

    private static void Sums(ReadOnlySpan<double> source, int length, double[] scratch, Span<double> sums)
    {
        var level = source;
        var covered = 0;
        for (var k = 1; k <= length; k *= 2)
        {
            if ((length & k) != 0)
            {
                var part = level.Slice(covered, sums.Length);
                covered += k;
                if (covered == k)
                {
                    Scale(part, k == length ? 1.0 / length : 1, sums);
                }
                else
                {
                    Add(sums, part, covered == length ? 1.0 / length : 1, sums);
                }
            }

            if (2 * k <= length)
            {
                // In place from the left: what is written was read before, what is still to be read lies to the right.
                var next = scratch.AsSpan(0, level.Length - k);
                Add(level[..next.Length], level.Slice(k, next.Length), 1, next);
                level = next;
            }
        }
    }

    private static void Moments(ReadOnlySpan<double> source, (double[] Means, double[] Squares) scratch, Span<double> means, Span<double> squares)
    {
        var length = source.Length - means.Length + 1;
        Span<double> levelMeans = scratch.Means.AsSpan(0, source.Length), levelSquares = scratch.Squares.AsSpan(0, source.Length);
        var covered = 0;
        if ((length & 1) != 0)
        {
            source[..means.Length].CopyTo(means);
            squares.Clear();
            covered = 1;
        }

        for (var k = 2; k <= length; k *= 2)
        {
            var size = source.Length - k + 1;
            if (k == 2)
            {
                MomentMerge.Pairs(source, levelMeans, levelSquares);
            }
            else
            {
                new MomentMerge(0.5, k / 2).Run(levelMeans[..size], levelSquares[..size], levelMeans[(k / 2)..], levelSquares[(k / 2)..]);
            }

            if ((length & k) != 0)
            {
                new MomentMerge((double)k / (covered + k), covered).Append(means, squares, levelMeans[covered..], levelSquares[covered..]);
                covered += k;
            }
        }
    }

    // The factor turns the last sum into a mean on its way out.
    private static void Add(ReadOnlySpan<double> left, ReadOnlySpan<double> right, double factor, Span<double> sums)
    {
        left = left[..sums.Length];
        right = right[..sums.Length];
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var scale = Vector512.Create(factor);
        nuint i = 0, end = (nuint)sums.Length;
        for (; i + Eight.Count <= end; i += Eight.Count)
        {
            ((Vector512.LoadUnsafe(ref a, i) + Vector512.LoadUnsafe(ref b, i)) * scale).StoreUnsafe(ref sum, i);
        }

        for (; i < end; i++)
        {
            Unsafe.Add(ref sum, i) = (Unsafe.Add(ref a, i) + Unsafe.Add(ref b, i)) * factor;
        }
    }

    private static void Scale(ReadOnlySpan<double> values, double factor, Span<double> scaled)
    {
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = values[i] * factor;
        }
    }
}
