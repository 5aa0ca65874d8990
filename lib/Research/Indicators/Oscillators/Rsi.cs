using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Relative strength index: the share of upward movement in all movement of late, 0 (only falls) to 100 (only rises).
/// </summary>
/// <remarks>
/// Gains and losses are smoothed by <see cref="Rma"/>, seeded with the mean of the first n changes, as Wilder and TA-Lib do.
/// NaN where nothing has moved at all since the start. On the customary scale of 0…100, not a fraction.
/// </remarks>
[Indicator("100 · rma(gain) / (rma(gain) + rma(loss)) of the changes x[t] − x[t−1]", WarmUp = "n", Unit = "0…100", Source = "Wilder (1978)")]
public sealed class Rsi : IIndicator<double, double>
{
    private Smoothing _gain;
    private Smoothing _loss;
    private double _previous = double.NaN;

    /// <summary>An index over <paramref name="length"/> changes, at least 1.</summary>
    public Rsi(int length = 14)
    {
        Window.Require(length, 1);
        _gain = _loss = Rma.Smooth(length);
    }

    /// <summary>Bars before the first value: n, for the first change needs two.</summary>
    public static int WarmUp(int length = 14) => length;

    /// <summary>rsi[t] = 100 · gain/(gain + loss) into <paramref name="destination"/>.</summary>
    /// <param name="source">Values, oldest first; NaN as in <see cref="IIndicator{TInput, TOutput}"/>.</param>
    /// <param name="length">n, at least 1 bar; 14 by Wilder.</param>
    /// <param name="destination">As long as the source; NaN through the warm-up. May not overlap the source.</param>
    /// <exception cref="ArgumentException">n below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(source, destination);
        var rsi = new Rsi(length);
        var t = 0;
        while (t < source.Length && !(SmoothingScan.IsFast && rsi._gain.IsWarm))
        {
            destination[t] = rsi.Next(source[t]);
            t++;
        }

        if (t < source.Length)
        {
            rsi.Rest(source, t, destination);
        }
    }

    /// <inheritdoc/>
    public double Next(double value)
    {
        var change = value - _previous;
        _previous = value;
        var gain = _gain.Next(Math.Max(change, 0));
        return 100 * gain / (gain + _loss.Next(Math.Max(-change, 0)));
    }

    // With d = gain − loss and |d| = gain + loss: gain/(gain + loss) = ½ (1 + Σd/Σ|d|), and the factor α cancels.
    private void Rest(ReadOnlySpan<double> source, int start, Span<double> destination)
    {
        var net = Vector512.Create(_gain.Value - _loss.Value);
        var gross = Vector512.Create(_gain.Value + _loss.Value);
        var t = Eights(source, start, destination, ref net, ref gross);
        if (t < source.Length)
        {
            var change = Vector512.Create(_gain.Alpha) * (Eight.LoadRest(source, t) - Eight.LoadRest(source[..^1], t - 1));
            var share = _gain.Scan.Next(change, ref net) / _gain.Scan.Next(Vector512.Abs(change), ref gross);
            Eight.StoreRest(Vector512.Create(50.0) + (Vector512.Create(50.0) * share), destination, t);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Eights(
        ReadOnlySpan<double> source, int start, Span<double> destination, ref Vector512<double> lastNet, ref Vector512<double> lastGross)
    {
        var (scan, net, gross) = (_gain.Scan, lastNet, lastGross);
        var (alpha, half) = (Vector512.Create(_gain.Alpha), Vector512.Create(50.0));
        var t = start;
        for (; t <= source.Length - Eight.Count; t += Eight.Count)
        {
            var change = alpha * (Eight.Load(source, t) - Eight.Load(source, t - 1));
            Eight.Store(half + (half * (scan.Next(change, ref net) / scan.Next(Vector512.Abs(change), ref gross))), destination, t);
        }

        (lastNet, lastGross) = (net, gross);
        return t;
    }
}
