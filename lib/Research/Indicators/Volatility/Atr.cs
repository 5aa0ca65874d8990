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
        var (scan, state) = (_average.Scan, _average.ScanState);
        var alpha = Vector512.Create(_average.Alpha);
        var high = bars.High;
        var low = bars.Low;
        var before = bars.Close[..^1];
        var t = start;
        for (; t <= bars.Count - Eight.Count; t += Eight.Count)
        {
            var previous = Eight.Load(before, t - 1);
            var range = Vector512.Max(Eight.Load(high, t), previous) - Vector512.Min(Eight.Load(low, t), previous);
            Eight.Store(alpha * scan.Next(range, ref state), destination, t);
        }

        if (t < bars.Count)
        {
            var previous = Eight.LoadRest(before, t - 1);
            var range = Vector512.Max(Eight.LoadRest(high, t), previous) - Vector512.Min(Eight.LoadRest(low, t), previous);
            Eight.StoreRest(alpha * scan.Next(range, ref state), destination, t);
        }
    }
}
