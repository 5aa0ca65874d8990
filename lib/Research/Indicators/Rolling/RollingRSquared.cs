namespace AlgoAcademy.Research;

/// <summary>How much of the variance of the last n values a straight line explains; 0…1.</summary>
/// <remarks>NaN where the window is constant.</remarks>
[Indicator("(Σ (i − ī)(x − x̄))² / (Σ (i − ī)² Σ (x − x̄)²)", WarmUp = "n − 1",
    Unit = "fraction", Source = "classical")]
public sealed class RollingRSquared : IIndicator<double, double>
{
    private readonly WindowFold<PairMomentNode> _window;
    private double _bar;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingRSquared(int length)
    {
        Window.Require(length, 2);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new RollingRSquared(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _window.Next(PairMomentNode.Of(_bar++, value), value, out var w) ? w.Products * w.Products / (w.SquaresX * w.SquaresY) : double.NaN;
}
