using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>
/// Bollinger bands: the simple moving average, and k standard deviations of the same n values on either side.
/// </summary>
/// <remarks>The standard deviation has n in its denominator (population), as Bollinger and TA-Lib have it; <see cref="RollingStd"/> has n − 1.</remarks>
[Indicator("sma(x, n) ± k · √(Σ (x − sma)² / n)", WarmUp = "n − 1", Unit = "that of the values", Source = "Bollinger (2001)")]
public sealed class Bollinger : IIndicator<double, BandValue>
{
    private readonly WindowFold<MomentNode> _window;
    private readonly double _deviations;

    /// <summary>Over <paramref name="length"/> values (at least 1), <paramref name="deviations"/> wide on either side.</summary>
    public Bollinger(int length = 20, double deviations = 2)
    {
        Window.Require(length, 1);
        Window.RequireFactor(deviations);
        _window = new(length);
        _deviations = deviations;
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 20) => length - 1;

    /// <summary>Middle, upper and lower band into columns as long as the source.</summary>
    /// <param name="source">Values, oldest first; NaN as in <see cref="IIndicator{TInput, TOutput}"/>.</param>
    /// <param name="length">n, at least 1 bar.</param>
    /// <param name="deviations">k, above 0.</param>
    /// <param name="destination">Three columns; NaN through the warm-up. May not overlap the source.</param>
    /// <exception cref="ArgumentException">n below 1, k not above 0, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, double deviations, BandSpans destination)
    {
        Window.Require(length, 1);
        Window.RequireFactor(deviations);
        var middle = destination.Middle;
        var upper = destination.Upper;
        var lower = destination.Lower;
        Window.RequireLength(source.Length, middle.Length);
        Window.RequireLength(source.Length, upper.Length);
        Window.RequireLength(source.Length, lower.Length);
        var first = Window.FillWarmUp(source, middle, WarmUp(length));
        upper[..first].Fill(double.NaN);
        lower[..first].Fill(double.NaN);

        // Block by block, so that the sums of squares are still in the cache when their roots are taken.
        var block = DoublingWindow.BlockOf(length);
        for (var start = first; start < source.Length; start += block)
        {
            var count = Math.Min(block, source.Length - start);
            var bands = new BandSpans(middle.Slice(start, count), upper.Slice(start, count), lower.Slice(start, count));
            DoublingWindow.Moments(source.Slice(start - length + 1, count + length - 1), length, bands.Middle, bands.Upper);
            Spread(deviations / Math.Sqrt(length), bands);
        }
    }

    /// <inheritdoc/>
    public BandValue Next(double value)
    {
        if (!_window.Next(MomentNode.Of(value), value, out var window))
        {
            return BandValue.Undefined;
        }

        var width = _deviations * Math.Sqrt(window.Squares / window.Count);
        return new(window.Mean, window.Mean + width, window.Mean - width);
    }

    // The upper column comes with the sums of squares in it.
    private static void Spread(double factor, BandSpans bands)
    {
        var middles = bands.Middle;
        var upper = bands.Upper;
        var lower = bands.Lower;
        var t = 0;
        for (; t <= middles.Length - Eight.Count; t += Eight.Count)
        {
            var width = Vector512.Create(factor) * Vector512.Sqrt(Eight.Load(upper, t));
            var middle = Eight.Load(middles, t);
            Eight.Store(middle + width, upper, t);
            Eight.Store(middle - width, lower, t);
        }

        for (; t < middles.Length; t++)
        {
            var width = factor * Math.Sqrt(upper[t]);
            upper[t] = middles[t] + width;
            lower[t] = middles[t] - width;
        }
    }
}
