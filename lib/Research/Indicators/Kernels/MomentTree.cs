using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Mean and sum of squared distances from it of all windows of n values in a block of bars, by doubling as in
/// <see cref="SumTree"/>; two windows are merged by the distance of their means (Chan, Golub and LeVeque 1979).
/// </summary>
/// <remarks>Only distances are squared, never prices: no digits are lost far from zero, and a constant has exactly 0.</remarks>
internal readonly ref struct MomentTree : IDisposable
{
    private readonly Scratch _scratch;
    private readonly int _length;
    private readonly int _rows;
    private readonly int _stride;

    /// <summary>For windows of <paramref name="length"/> values.</summary>
    public MomentTree(int length)
    {
        _length = length;
        Block = SumTree.BlockOf(length);
        _rows = Math.Max(5, BitOperations.Log2((uint)length) + 1);
        _stride = (length + Block + (2 * Eight.Count)) & -Eight.Count;
        _scratch = new Scratch(2 * _rows * _stride);
    }

    /// <summary>Bars that are worked on at a time.</summary>
    public int Block { get; }

    /// <summary>Means in rows, and as far behind them as <see cref="Squares"/> says the squares.</summary>
    public ref double Start => ref _scratch[0];

    /// <summary>Distance from a mean to its sum of squares.</summary>
    public nuint Squares => (nuint)(_rows * _stride);

    /// <summary>Takes in a block with the n − 1 bars before it.</summary>
    public void Load(ReadOnlySpan<double> values)
    {
        var rows = _scratch.Span;
        values.CopyTo(rows[.._stride]);
        rows.Slice(values.Length, Eight.Count).Clear();
        if ((_length & 1) != 0)
        {
            // A single value has no squares.
            rows.Slice((int)Squares, values.Length + Eight.Count).Clear();
        }

        First(values.Length);
        for (var r = 4; r + 1 < _rows; r++)
        {
            Double(r, values.Length);
        }
    }

    /// <summary>What a window ending at the block's first bar is made of: the largest and newest part first.</summary>
    public ReadOnlySpan<MomentPart> Parts(Span<MomentPart> parts)
    {
        var (count, covered) = (0, 0);
        for (var r = _rows - 1; r >= 0; r--)
        {
            var size = 1 << r;
            if ((_length & size) != 0)
            {
                var share = (double)size / (size + covered);
                parts[count++] = new((r * _stride) + _length - 1 - covered, share, covered * share);
                covered += size;
            }
        }

        return parts[..count];
    }

    /// <summary>The moments of the windows that end at eight bars of the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Mean, Vector512<double> Squares) Join(
        ref double start, nuint toSquares, ReadOnlySpan<MomentPart> parts, nuint i)
    {
        var at = (nuint)parts[0].At + i;
        var (mean, squares) = (Vector512.LoadUnsafe(ref start, at), Vector512.LoadUnsafe(ref start, toSquares + at));
        for (var part = 1; part < parts.Length; part++)
        {
            at = (nuint)parts[part].At + i;
            var distance = Vector512.LoadUnsafe(ref start, at) - mean;
            mean += distance * Vector512.Create(parts[part].Share);
            squares = squares + Vector512.LoadUnsafe(ref start, toSquares + at) + (distance * distance * Vector512.Create(parts[part].Weight));
        }

        return (mean, squares);
    }

    public void Dispose() => _scratch.Dispose();

    // Windows of two to sixteen without leaving the registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void First(int bars)
    {
        ref var mean = ref Start;
        ref var square = ref Unsafe.Add(ref mean, Squares);
        nuint stride = (nuint)_stride, end = (nuint)bars;
        var (length, zero) = (_length, Vector512<double>.Zero);
        var (m1, m2, s2, m4, s4) = (zero, zero, zero, zero, zero);
        var (m8, s8) = (zero, zero);
        for (nuint i = 0; i < end; i += Eight.Count)
        {
            var x = Vector512.LoadUnsafe(ref mean, i);
            var (pairs, pairSquares) = Merge(Lanes.Up1(x, m1), zero, x, zero, 0.5);
            var (fours, fourSquares) = Merge(Lanes.Up2(pairs, m2), Lanes.Up2(pairSquares, s2), pairs, pairSquares, 1);
            var (eights, eightSquares) = Merge(Lanes.Up4(fours, m4), Lanes.Up4(fourSquares, s4), fours, fourSquares, 2);
            var (sixteens, sixteenSquares) = Merge(m8, s8, eights, eightSquares, 4);
            if ((length & 2) != 0)
            {
                pairs.StoreUnsafe(ref mean, stride + i);
                pairSquares.StoreUnsafe(ref square, stride + i);
            }

            if ((length & 4) != 0)
            {
                fours.StoreUnsafe(ref mean, (2 * stride) + i);
                fourSquares.StoreUnsafe(ref square, (2 * stride) + i);
            }

            if ((length & 8) != 0)
            {
                eights.StoreUnsafe(ref mean, (3 * stride) + i);
                eightSquares.StoreUnsafe(ref square, (3 * stride) + i);
            }

            sixteens.StoreUnsafe(ref mean, (4 * stride) + i);
            sixteenSquares.StoreUnsafe(ref square, (4 * stride) + i);
            (m1, m2, s2, m4, s4) = (x, pairs, pairSquares, fours, fourSquares);
            (m8, s8) = (eights, eightSquares);
        }
    }

    // Two halves of one size: the mean lies in the middle, and a quarter of all values times d² is added to the squares.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Mean, Vector512<double> Squares) Merge(
        Vector512<double> older, Vector512<double> olderSquares, Vector512<double> newer, Vector512<double> newerSquares, double weight)
    {
        var distance = newer - older;
        return (older + (distance * Vector512.Create(0.5)), olderSquares + newerSquares + (distance * distance * Vector512.Create(weight)));
    }

    // Row r + 1 out of row r.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Double(int r, int bars)
    {
        ref var mean = ref Unsafe.Add(ref Start, r * _stride);
        ref var square = ref Unsafe.Add(ref mean, Squares);
        nuint back = 1u << r, stride = (nuint)_stride, end = (nuint)bars;
        for (var i = back; i < end; i += Eight.Count)
        {
            var (means, squares) = Merge(
                Vector512.LoadUnsafe(ref mean, i - back), Vector512.LoadUnsafe(ref square, i - back),
                Vector512.LoadUnsafe(ref mean, i), Vector512.LoadUnsafe(ref square, i), back / 2.0);
            means.StoreUnsafe(ref mean, stride + i);
            squares.StoreUnsafe(ref square, stride + i);
        }
    }
}
