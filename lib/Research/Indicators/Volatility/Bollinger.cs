using System.Runtime.CompilerServices;
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

        using var tree = new MomentTree(length);
        for (var start = first; start < source.Length; start += tree.Block)
        {
            var count = Math.Min(tree.Block, source.Length - start);
            tree.Load(source.Slice(start - length + 1, count + length - 1));
            Spread(tree, deviations / Math.Sqrt(length), new(middle.Slice(start, count), upper.Slice(start, count), lower.Slice(start, count)));
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

    private static void Spread(MomentTree tree, double factor, BandSpans bands)
    {
        Span<MomentPart> room = stackalloc MomentPart[32];
        var parts = tree.Parts(room);
        Eights(tree, factor, parts, bands);
        var t = bands.Middle.Length & -Eight.Count;
        if (t < bands.Middle.Length)
        {
            var (mean, squares) = MomentTree.Join(ref tree.Start, tree.Squares, parts, (nuint)t);
            var width = Vector512.Create(factor) * Vector512.Sqrt(squares);
            Eight.StoreRest(mean, bands.Middle, t);
            Eight.StoreRest(mean + width, bands.Upper, t);
            Eight.StoreRest(mean - width, bands.Lower, t);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Eights(MomentTree tree, double factor, ReadOnlySpan<MomentPart> parts, BandSpans bands)
    {
        Span<double> middle = bands.Middle, upper = bands.Upper, lower = bands.Lower;
        ref var start = ref tree.Start;
        var (squaresAt, deviations) = (tree.Squares, Vector512.Create(factor));
        for (var t = 0; t <= middle.Length - Eight.Count; t += Eight.Count)
        {
            var (mean, squares) = MomentTree.Join(ref start, squaresAt, parts, (nuint)t);
            var width = deviations * Vector512.Sqrt(squares);
            Eight.Store(mean, middle, t);
            Eight.Store(mean + width, upper, t);
            Eight.Store(mean - width, lower, t);
        }
    }
}
