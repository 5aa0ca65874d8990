namespace AlgoAcademy.Research;

/// <summary>Variance of the last n values, with n − 1 in the denominator (sample variance). Not annualized.</summary>
[Indicator("Σ (x − mean)² / (n − 1)", WarmUp = "n − 1", Unit = "square of that of the values", Source = "Chan, Golub and LeVeque (1979)")]
public sealed class RollingVariance : IIndicator<double, double>
{
    private readonly WindowFold<MomentNode> _window;

    /// <summary>Over <paramref name="length"/> values, at least 2.</summary>
    public RollingVariance(int length)
    {
        Window.Require(length, 2);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>var[t] over the window ending at t, into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">n below 2, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new RollingVariance(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        return _window.Next(MomentNode.Of(value), value, out var window) ? window.Squares / (window.Count - 1) : double.NaN;
    }
}
