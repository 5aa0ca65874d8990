using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>The pairs of a sweep that one core works on.</summary>
internal sealed class CrossShare
{
    private const int Word = 64;

    // Bars that all pairs go through before the next: the averages of a stretch stay in the second-level cache.
    private const int Stretch = SumTree.Stretch;

    private readonly BarSeries _bars;
    private readonly MarketTables _market;
    private readonly int[] _lengths;
    private readonly (int Fast, int Slow)[] _rows;
    private readonly CrossTrader[] _traders;

    public CrossShare(BarSeries bars, MarketTables market, (int Fast, int Slow)[] pairs)
    {
        _bars = bars;
        _market = market;
        _lengths = [.. pairs.SelectMany(pair => new[] { pair.Fast, pair.Slow }).Distinct().Order()];
        _rows = [.. pairs.Select(pair => (RowOf(pair.Fast), RowOf(pair.Slow)))];
        _traders = new CrossTrader[pairs.Length];
        Array.Fill(_traders, new CrossTrader());
    }

    public void Run()
    {
        using var tree = new SumTree(_lengths);
        using var averages = new Scratch(_lengths.Length * Stretch);
        var close = _bars.Close.Values.AsSpan();

        // Before the first bar there is nothing: the windows that would reach there are not used.
        var padded = new double[tree.Before + Math.Min(tree.Block, close.Length)];
        for (var block = 0; block < close.Length; block += tree.Block)
        {
            var end = Math.Min(block + tree.Block, close.Length);
            var before = Math.Min(block, tree.Before);
            close[(block - before)..end].CopyTo(padded.AsSpan(tree.Before - before));
            tree.Load(padded.AsSpan(0, tree.Before + end - block));
            for (var start = block; start < end; start += Stretch)
            {
                var count = Math.Min(Stretch, end - start);
                Average(tree, averages.Span, start, (start - block, count));
                Follow(averages.Span, start, count);
            }
        }
    }

    public (double Sum, double Squares, double Growth, int Fills) Result(int pair)
    {
        var (sum, squares, growth) = _traders[pair].Close(_market, _bars.Close.Values.AsSpan());
        return (sum, squares, growth, _traders[pair].Fills);
    }

    private int RowOf(int length) => Array.BinarySearch(_lengths, length) * Stretch;

    private void Average(SumTree tree, Span<double> averages, int start, (int From, int Count) part)
    {
        for (var i = 0; i < _lengths.Length; i++)
        {
            var row = averages.Slice(i * Stretch, Stretch);
            tree.Means(_lengths[i], row[..part.Count], part.From);
            row[..Math.Clamp(_lengths[i] - 1 - start, 0, part.Count)].Fill(double.NaN);

            // Beyond the last bar nothing is above anything.
            row[part.Count..].Fill(double.NaN);
        }
    }

    private void Follow(ReadOnlySpan<double> averages, int start, int count)
    {
        var open = _bars.Open.Values.AsSpan();
        for (var pair = 0; pair < _traders.Length; pair++)
        {
            ref var trader = ref _traders[pair];
            for (var t = 0; t < count; t += Word)
            {
                var above = Above(averages.Slice(_rows[pair].Fast + t, Word), averages.Slice(_rows[pair].Slow + t, Word));
                var turns = above ^ ((above << 1) | trader.Before);
                trader.Before = above >> (Word - 1);
                for (; turns != 0; turns &= turns - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(turns);
                    var bar = start + t + bit + 1;
                    if (bar < open.Length)
                    {
                        trader.Trade(_market, open, bar, ((above >> bit) & 1) != 0);
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Above(ReadOnlySpan<double> fast, ReadOnlySpan<double> slow)
    {
        ref var a = ref MemoryMarshal.GetReference(fast);
        ref var b = ref MemoryMarshal.GetReference(slow);
        var above = 0UL;
        for (var t = Word - Eight.Count; t >= 0; t -= Eight.Count)
        {
            var bits = Vector512.GreaterThan(Vector512.LoadUnsafe(ref a, (nuint)t), Vector512.LoadUnsafe(ref b, (nuint)t));
            above = (above << Eight.Count) | bits.ExtractMostSignificantBits();
        }

        return above;
    }
}
