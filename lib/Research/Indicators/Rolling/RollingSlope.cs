namespace AlgoAcademy.Research;

/// <summary>Slope of the straight line fitted to the last n values by least squares.</summary>
[Indicator("Σ (i − ī)(x − x̄) / Σ (i − ī)², i the bar number", WarmUp = "n − 1",
    Unit = "that of the values, a bar", Source = "classical")]
public sealed class RollingSlope : IIndicator<double, double>
{
    private readonly WindowFold<PairMomentNode> _window;
    private double _bar;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingSlope(int length)
    {
        Window.Require(length, 2);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new RollingSlope(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _window.Next(PairMomentNode.Of(_bar++, value), value, out var w) ? w.Products / w.SquaresX : double.NaN;
}
