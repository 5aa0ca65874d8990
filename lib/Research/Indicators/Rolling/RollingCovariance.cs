namespace AlgoAcademy.Research;

/// <summary>Sample covariance of two columns over n bars.</summary>
[Indicator("Σ (x − x̄)(y − ȳ) / (n − 1)", Inputs = "two columns", WarmUp = "n − 1",
    Unit = "product of the units", Source = "classical")]
public sealed class RollingCovariance : IIndicator<(double X, double Y), double>
{
    private readonly WindowFold<PairMomentNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingCovariance(int length)
    {
        Window.Require(length, 2);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the two columns.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int length, Span<double> destination) =>
        Batch.Run(new RollingCovariance(length), x, y, destination);

    /// <inheritdoc/>
    public double Next((double X, double Y) value) => _window.Next(PairMomentNode.Of(value.X, value.Y), value.X + value.Y, out var w) ? w.Products / (w.Count - 1) : double.NaN;
}
