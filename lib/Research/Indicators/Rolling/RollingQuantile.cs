namespace AlgoAcademy.Research;

/// <summary>Quantile of the last n values, between two neighbors by a straight line.</summary>
[Indicator("value at position q (n − 1) of the sorted window", WarmUp = "n − 1",
    Unit = "that of the values", Source = "Hyndman and Fan (1996), type 7")]
public sealed class RollingQuantile : IIndicator<double, double>
{
    private readonly SortedWindow _window;
    private readonly double _fraction;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1; the quantile at <paramref name="fraction"/>, 0…1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingQuantile(int length, double fraction)
    {
        Window.Require(length, 1);
        Window.RequireFraction(fraction);
        _window = new(length);
        _fraction = fraction;
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, double fraction, Span<double> destination) =>
        Batch.Run(new RollingQuantile(length, fraction), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _window.Next(value) ? _window.Quantile(_fraction) : double.NaN;
}
