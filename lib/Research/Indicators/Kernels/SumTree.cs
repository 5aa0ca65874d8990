using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Sums of all windows of n values in a block of bars, by doubling: the window of 2k that ends at a bar is the window of k
/// that ends there and the one that ends k bars before, and n is put together from the powers of two in it.
/// </summary>
/// <remarks>
/// Each window is added in one fixed tree of its own values, with no subtraction: nothing drifts, a NaN leaves with its
/// window, and no value depends on where a block begins or ends. One tree serves averages of several lengths.
/// </remarks>
internal readonly ref struct SumTree : IDisposable
{
    /// <summary>Blocks are whole numbers of stretches.</summary>
    public const int Stretch = 256;

    private const int SmallestBlock = 2 * Stretch;
    private readonly Scratch _scratch;
    private readonly int _lengths;
    private readonly int _rows;
    private readonly int _stride;

    /// <summary>For windows of these lengths.</summary>
    public SumTree(params ReadOnlySpan<int> lengths)
    {
        var longest = 1;
        foreach (var length in lengths)
        {
            longest = Math.Max(longest, length);
            _lengths |= length;
        }

        Before = longest - 1;
        Block = BlockOf(longest);
        _rows = Math.Max(5, BitOperations.Log2((uint)longest) + 1);
        _stride = (Before + Block + (2 * Eight.Count)) & -Eight.Count;
        _scratch = new Scratch(_rows * _stride);
    }

    /// <summary>Bars that are worked on at a time: many to each bar that two blocks share, few enough for the first-level cache.</summary>
    public int Block { get; }

    /// <summary>Bars before the block that its first windows reach back to.</summary>
    public int Before { get; }

    public static int BlockOf(int longest) => (Math.Max(SmallestBlock, 4 * longest) + Stretch - 1) & -Stretch;

    /// <summary>Takes in a block with the <see cref="Before"/> bars before it.</summary>
    public void Load(ReadOnlySpan<double> values)
    {
        var rows = Rows(values.Length);

        // The last eight are filled up with zeros and go through the same instructions.
        var whole = values.Length & -Eight.Count;
        rows.Slice(whole, Eight.Count).Clear();
        values[whole..].CopyTo(rows[whole..]);
        First(values, rows);
        for (var r = 4; r + 1 < _rows; r++)
        {
            Double(rows[(r * _stride)..], 1 << r, values.Length);
        }
    }

    /// <summary>Means of the windows of <paramref name="length"/> that end at bars of the block taken in, from bar <paramref name="from"/> of it on.</summary>
    public void Means(int length, Span<double> means, int from = 0)
    {
        Span<int> parts = stackalloc int[32];
        var rows = Rows(Before + from + means.Length)[from..];
        var count = Parts(length, parts);
        Means(rows, parts[..count], 1.0 / length, means);
        if (means.Length % Eight.Count != 0)
        {
            var i = means.Length & -Eight.Count;
            var rest = Sum(ref MemoryMarshal.GetReference(rows), parts[..count], (nuint)i);
            Eight.StoreRest(rest * Vector512.Create(1.0 / length), means, i);
        }
    }

    public void Dispose() => _scratch.Dispose();

    // Windows of two to sixteen without leaving the registers; row r takes those of 2^r if a length needs them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void First(ReadOnlySpan<double> values, Span<double> rows)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var value = ref MemoryMarshal.GetReference(values);
        var (one, two, four, eight) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        nuint stride = (nuint)_stride, end = (nuint)values.Length, whole = end & ~7u;
        var lengths = _lengths;
        for (nuint i = 0; i < end; i += Eight.Count)
        {
            var next = Vector512.LoadUnsafe(ref i < whole ? ref value : ref row, i);
            var pairs = next + Lanes.Up1(next, one);
            var fours = pairs + Lanes.Up2(pairs, two);
            var eights = fours + Lanes.Up4(fours, four);
            if ((lengths & 1) != 0)
            {
                next.StoreUnsafe(ref row, i);
            }

            if ((lengths & 2) != 0)
            {
                pairs.StoreUnsafe(ref row, stride + i);
            }

            if ((lengths & 4) != 0)
            {
                fours.StoreUnsafe(ref row, (2 * stride) + i);
            }

            if ((lengths & 8) != 0)
            {
                eights.StoreUnsafe(ref row, (3 * stride) + i);
            }

            (eights + eight).StoreUnsafe(ref row, (4 * stride) + i);
            (one, two, four, eight) = (next, pairs, fours, eights);
        }
    }

    // The next row out of this one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Double(Span<double> row, int size, int bars)
    {
        ref var sum = ref MemoryMarshal.GetReference(row);
        nuint back = (nuint)size, stride = (nuint)_stride, end = (nuint)bars;
        for (var i = back; i < end; i += Eight.Count)
        {
            (Vector512.LoadUnsafe(ref sum, i) + Vector512.LoadUnsafe(ref sum, i - back)).StoreUnsafe(ref sum, stride + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Means(Span<double> rows, ReadOnlySpan<int> parts, double inverse, Span<double> means)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var mean = ref MemoryMarshal.GetReference(means);
        var factor = Vector512.Create(inverse);
        nuint end = (nuint)means.Length & ~7u;
        for (nuint i = 0; i < end; i += Eight.Count)
        {
            (Sum(ref row, parts, i) * factor).StoreUnsafe(ref mean, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Sum(ref double row, ReadOnlySpan<int> parts, nuint i)
    {
        var sum = Vector512.LoadUnsafe(ref row, (nuint)parts[0] + i);
        for (var part = 1; part < parts.Length; part++)
        {
            sum += Vector512.LoadUnsafe(ref row, (nuint)parts[part] + i);
        }

        return sum;
    }

    // Where the windows begin that a window ending at the block's first bar is made of, the largest and newest first.
    private int Parts(int length, Span<int> parts)
    {
        var (count, covered) = (0, 0);
        for (var r = _rows - 1; r >= 0; r--)
        {
            if ((length & (1 << r)) != 0)
            {
                parts[count++] = (r * _stride) + Before - covered;
                covered += 1 << r;
            }
        }

        return count;
    }

    // The rows, and room for the last eight to reach beyond the end.
    private Span<double> Rows(int bars) => bars + Eight.Count <= _stride
        ? _scratch.Span
        : throw new ArgumentException($"A block has at most {Block} bars and the {Before} before them; had {bars} in all.", nameof(bars));
}
