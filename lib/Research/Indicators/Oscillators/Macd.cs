using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Moving average convergence/divergence: the fast less the slow exponential average (line), and an exponential average of
/// that (signal).
/// </summary>
/// <remarks>
/// Each average has its own seed, as <see cref="Ema"/>. TA-Lib starts the fast one only where the slow one starts: its first
/// values differ, by (1 − α)^t. Taught in lesson 27.
/// </remarks>
[Indicator("line = ema(x, fast) − ema(x, slow); signal = ema(line, signal); histogram = line − signal", WarmUp = "line: slow − 1; signal: slow + signal − 2",
    Unit = "that of the values", Source = "Appel (1979)")]
public sealed class Macd : IIndicator<double, MacdValue>
{
    private Smoothing _fast;
    private Smoothing _slow;
    private Smoothing _signal;

    /// <summary>With the spans of the averages; 12, 26 and 9 unless said otherwise.</summary>
    /// <exception cref="ArgumentException">A span below 1, or a fast one that is not below the slow one.</exception>
    public Macd(MacdPeriods? periods = null)
    {
        periods ??= new();
        periods.Validate();
        (_fast, _slow, _signal) = (Ema.Smooth(periods.Fast), Ema.Smooth(periods.Slow), Ema.Smooth(periods.Signal));
    }

    /// <summary>Bars before the first value of the signal: slow + signal − 2. The line has its first after slow − 1.</summary>
    public static int WarmUp(MacdPeriods? periods = null)
    {
        periods ??= new();
        return periods.Slow + periods.Signal - 2;
    }

    /// <summary>Line and signal into columns as long as the source; the histogram is line − signal.</summary>
    /// <param name="source">Values, oldest first; NaN as in <see cref="IIndicator{TInput, TOutput}"/>.</param>
    /// <param name="periods">The three spans.</param>
    /// <param name="line">NaN through slow − 1 bars. May not overlap the source.</param>
    /// <param name="signal">NaN through slow + signal − 2 bars.</param>
    /// <exception cref="ArgumentException">Spans below 1 or in the wrong order, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, MacdPeriods periods, Span<double> line, Span<double> signal)
    {
        Window.RequireLength(source.Length, line.Length);
        Window.RequireLength(source.Length, signal.Length);
        var macd = new Macd(periods);
        var t = 0;
        while (t < source.Length && !(SmoothingScan.IsFast && macd._signal.IsWarm))
        {
            (line[t], signal[t]) = macd.Next(source[t]);
            t++;
        }

        if (t < source.Length)
        {
            macd.Rest(source, t, line, signal);
        }
    }

    /// <inheritdoc/>
    public MacdValue Next(double value)
    {
        var line = _fast.Next(value) - _slow.Next(value);
        return new(line, _signal.Next(line));
    }

    private void Rest(ReadOnlySpan<double> source, int start, Span<double> line, Span<double> signal)
    {
        var states = (_fast.ScanState, _slow.ScanState, _signal.ScanState);
        var t = Eights(source, start, line, signal, ref states);
        if (t < source.Length)
        {
            var x = Eight.LoadRest(source, t);
            var difference = (Vector512.Create(_fast.Alpha) * _fast.Scan.Next(x, ref states.Item1))
                - (Vector512.Create(_slow.Alpha) * _slow.Scan.Next(x, ref states.Item2));
            Eight.StoreRest(difference, line, t);
            Eight.StoreRest(Vector512.Create(_signal.Alpha) * _signal.Scan.Next(difference, ref states.Item3), signal, t);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Eights(ReadOnlySpan<double> source, int start, Span<double> line, Span<double> signal,
        ref (Vector512<double> Fast, Vector512<double> Slow, Vector512<double> Signal) last)
    {
        var (fast, slow, smoothed) = (_fast.Scan, _slow.Scan, _signal.Scan);
        var (fastState, slowState, signalState) = last;
        var (a, b, c) = (Vector512.Create(_fast.Alpha), Vector512.Create(_slow.Alpha), Vector512.Create(_signal.Alpha));
        var t = start;
        for (; t <= source.Length - Eight.Count; t += Eight.Count)
        {
            var x = Eight.Load(source, t);
            var difference = (a * fast.Next(x, ref fastState)) - (b * slow.Next(x, ref slowState));
            Eight.Store(difference, line, t);
            Eight.Store(c * smoothed.Next(difference, ref signalState), signal, t);
        }

        last = (fastState, slowState, signalState);
        return t;
    }
}
