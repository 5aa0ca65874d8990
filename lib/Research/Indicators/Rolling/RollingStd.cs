using System.Buffers;

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
        var block = DoublingWindow.BlockOf(length);
        var means = ArrayPool<double>.Shared.Rent(block);
        for (var start = first; start < source.Length; start += block)
        {
            var part = destination.Slice(start, Math.Min(block, source.Length - start));
            DoublingWindow.Moments(source.Slice(start - length + 1, part.Length + length - 1), length, means.AsSpan(0, part.Length), part);
            foreach (ref var squares in part)
            {
                squares = Math.Sqrt(squares / (length - 1));
            }
        }

        ArrayPool<double>.Shared.Return(means);
    }

    /// <inheritdoc/>
    public double Next(double value) => Math.Sqrt(_variance.Next(value));
}
