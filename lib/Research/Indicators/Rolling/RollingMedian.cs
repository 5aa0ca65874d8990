namespace AlgoAcademy.Research;

/// <summary>Median of the last n values; of an even number, the mean of the middle two.</summary>
[Indicator("median(x[t−n+1] … x[t])", WarmUp = "n − 1",
    Unit = "that of the values", Source = "classical")]
public sealed class RollingMedian : IIndicator<double, double>
{
    private readonly SortedWindow _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingMedian(int length)
    {
        Window.Require(length, 1);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new RollingMedian(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _window.Next(value) ? _window.Quantile(0.5) : double.NaN;
}
