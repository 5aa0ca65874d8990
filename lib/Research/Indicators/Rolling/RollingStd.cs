using System.Runtime.Intrinsics;

namespace AlgoAcademy.Research;

/// <summary>Standard deviation of the last n values, with n − 1 in the denominator (sample standard deviation). Not annualized.</summary>
/// <remarks>Computed from distances only, never as a difference of squares: exactly zero for a constant.</remarks>
[Indicator("√(Σ (x − mean)² / (n − 1))", WarmUp = "n − 1", Unit = "that of the values", Source = "Chan, Golub and LeVeque (1979)")]
public sealed class RollingStd : IIndicator<double, double>
{
    private readonly RollingVariance _variance;

    /// <summary>Over <paramref name="length"/> values, at least 2.</summary>
    public RollingStd(int length) => _variance = new(length);

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>std[t] over the window ending at t, into <paramref name="destination"/>.</summary>
    /// <param name="source">Values, oldest first; NaN as in <see cref="IIndicator{TInput, TOutput}"/>.</param>
    /// <param name="length">n, at least 2 bars.</param>
    /// <param name="destination">As long as the source; NaN through the warm-up. May not overlap the source.</param>
    /// <exception cref="ArgumentException">n below 2, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(length, 2);
        Window.Require(source, destination);
        var first = Window.FillWarmUp(source, destination, WarmUp(length));
        using var tree = new MomentTree(length);
        Span<MomentPart> room = stackalloc MomentPart[32];
        var parts = tree.Parts(room);
        var inverse = Vector512.Create(1.0 / (length - 1));
        for (var start = first; start < source.Length; start += tree.Block)
        {
            var part = destination.Slice(start, Math.Min(tree.Block, source.Length - start));
            tree.Load(source.Slice(start - length + 1, part.Length + length - 1));
            var t = 0;
            for (; t <= part.Length - Eight.Count; t += Eight.Count)
            {
                Eight.Store(Vector512.Sqrt(MomentTree.Join(ref tree.Start, tree.Squares, parts, (nuint)t).Squares * inverse), part, t);
            }

            if (t < part.Length)
            {
                Eight.StoreRest(Vector512.Sqrt(MomentTree.Join(ref tree.Start, tree.Squares, parts, (nuint)t).Squares * inverse), part, t);
            }
        }
    }

    /// <inheritdoc/>
    public double Next(double value) => Math.Sqrt(_variance.Next(value));
}
