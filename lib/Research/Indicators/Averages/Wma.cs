namespace AlgoAcademy.Research;

/// <summary>Linearly weighted moving average: the newest of n values has weight n, the oldest 1.</summary>
[Indicator("Σ (n−i) x[t−i] / (n (n+1) / 2), i = 0 … n−1", WarmUp = "n − 1",
    Unit = "that of the values", Source = "classical")]
public sealed class Wma : IIndicator<double, double>
{
    private readonly WindowFold<WeightedNode> _window;
    private readonly double _inverse;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Wma(int length)
    {
        Window.Require(length, 1);
        _window = new(length);
        _inverse = 2.0 / (length * (length + 1.0));
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Wma(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _window.Next(WeightedNode.Of(value), value, out var window) ? window.Weighted * _inverse : double.NaN;
}
