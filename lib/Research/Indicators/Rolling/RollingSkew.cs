namespace AlgoAcademy.Research;

/// <summary>Skewness of the last n values, corrected for bias.</summary>
/// <remarks>NaN where the window is constant.</remarks>
[Indicator("√(n (n−1)) / (n−2) · m₃ / m₂^1.5, m the central moments", WarmUp = "n − 1",
    Unit = "number", Source = "Joanes and Gill (1998), G₁")]
public sealed class RollingSkew : IIndicator<double, double>
{
    private readonly WindowFold<HigherMomentNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 3.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingSkew(int length)
    {
        Window.Require(length, 3);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new RollingSkew(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        if (!_window.Next(HigherMomentNode.Of(value), value, out var w))
        {
            return double.NaN;
        }

        var n = w.Count;
        return Math.Sqrt(n * (n - 1)) / (n - 2) * Math.Sqrt(n) * w.Cubes / (w.Squares * Math.Sqrt(w.Squares));
    }
}
