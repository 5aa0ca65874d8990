using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>Average true range: <see cref="TrueRange"/> smoothed by <see cref="Rma"/>, the usual yardstick for stops and position sizes.</summary>
/// <remarks>Seeded with the mean of the first n true ranges, as Wilder and TA-Lib do; the first true range is that of the second bar.</remarks>
[Indicator("rma(true range, n)", Inputs = "high, low, close", WarmUp = "n", Unit = "price", Source = "Wilder (1978)")]
public sealed class Atr : IIndicator<Bar, double>
{
    private readonly TrueRange _range = new();
    private Smoothing _average;

    /// <summary>An average over <paramref name="length"/> true ranges, at least 1.</summary>
    public Atr(int length = 14)
    {
        Window.Require(length, 1);
        _average = Rma.Smooth(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 14) => length;

    /// <summary>atr[t] into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">n below 1, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination)
    {
        Window.RequireLength(bars.Count, destination.Length);
        var atr = new Atr(length);
        var t = 0;
        while (t < bars.Count && !(SmoothingScan.IsFast && atr._average.IsWarm))
        {
            destination[t] = atr.Next(bars[t]);
            t++;
        }

        if (t < bars.Count)
        {
            atr.Rest(bars, t, destination);
        }
    }

    /// <inheritdoc/>
    public double Next(Bar value) => _average.Next(_range.Next(value));

    private void Rest(BarSpans bars, int start, Span<double> destination)
    {
        var state = _average.ScanState;
        var t = Eights(bars, start, destination, ref state);
        if (t < bars.Count)
        {
            var previous = Eight.LoadRest(bars.Close[..^1], t - 1);
            var range = Vector512.Max(Eight.LoadRest(bars.High, t), previous) - Vector512.Min(Eight.LoadRest(bars.Low, t), previous);
            Eight.StoreRest(Vector512.Create(_average.Alpha) * _average.Scan.Next(range, ref state), destination, t);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Eights(BarSpans bars, int start, Span<double> destination, ref Vector512<double> last)
    {
        var (scan, state) = (_average.Scan, last);
        var alpha = Vector512.Create(_average.Alpha);
        ReadOnlySpan<double> high = bars.High, low = bars.Low, close = bars.Close;
        var t = start;
        for (; t <= close.Length - Eight.Count; t += Eight.Count)
        {
            var previous = Eight.Load(close, t - 1);
            var range = Vector512.Max(Eight.Load(high, t), previous) - Vector512.Min(Eight.Load(low, t), previous);
            Eight.Store(alpha * scan.Next(range, ref state), destination, t);
        }

        last = state;
        return t;
    }
}
