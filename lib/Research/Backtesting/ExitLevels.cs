using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>The prices at which the position now held is closed by its <see cref="ExitBracket"/>.</summary>
internal sealed class ExitLevels(ExitBracket bracket, BarSeries bars)
{
    private double _stop;
    private double _target;
    private bool _isLong;

    /// <summary>Stands around a position filled at <paramref name="price"/>.</summary>
    public void Set(double price, bool isLong)
    {
        var side = isLong ? 1 : -1;
        _isLong = isLong;
        _stop = bracket.StopLoss is { } loss ? price * (1 - (side * loss)) : side * double.NegativeInfinity;
        _target = bracket.TakeProfit is { } gain ? price * (1 + (side * gain)) : side * double.PositiveInfinity;
    }

    /// <summary>The first bar from <paramref name="start"/> up to before <paramref name="end"/> that reaches a level; −1 if none does.</summary>
    public int Find(int start, int end) =>
        Find(bars.High.Values.AsSpan()[..end], bars.Low.Values.AsSpan()[..end], start, (Math.Min(_stop, _target), Math.Max(_stop, _target)));

    /// <summary>Price before slippage at which that bar closes the position, and whether it is the stop.</summary>
    public (double Price, bool IsStop) PriceAt(int bar)
    {
        var (open, high, low) = (bars.Open[bar], bars.High[bar], bars.Low[bar]);
        if (_isLong)
        {
            return open <= _stop ? (open, true) : open >= _target ? (open, false) : low <= _stop ? (_stop, true) : (_target, false);
        }

        return open >= _stop ? (open, true) : open <= _target ? (open, false) : high >= _stop ? (_stop, true) : (_target, false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Find(ReadOnlySpan<double> highs, ReadOnlySpan<double> lows, int start, (double Lower, double Upper) levels)
    {
        ref var high = ref MemoryMarshal.GetReference(highs);
        ref var low = ref MemoryMarshal.GetReference(lows[..highs.Length]);
        var (lower, upper) = (Vector512.Create(levels.Lower), Vector512.Create(levels.Upper));
        var t = start;
        for (; t <= highs.Length - Eight.Count; t += Eight.Count)
        {
            var reached = Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref low, (nuint)t), lower)
                | Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref high, (nuint)t), upper);
            var bits = reached.ExtractMostSignificantBits();
            if (bits != 0)
            {
                return t + BitOperations.TrailingZeroCount(bits);
            }
        }

        for (; t < highs.Length; t++)
        {
            if (lows[t] <= levels.Lower || highs[t] >= levels.Upper)
            {
                return t;
            }
        }

        return -1;
    }
}
