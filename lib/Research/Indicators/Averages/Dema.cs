namespace AlgoAcademy.Research;

/// <summary>Double exponential moving average: an EMA corrected for most of its own lag.</summary>
[Indicator("2 ema(x) − ema(ema(x))", WarmUp = "2 (n − 1)",
    Unit = "that of the values", Source = "Mulloy (1994)")]
public sealed class Dema : IIndicator<double, double>
{
    private Smoothing _once;
    private Smoothing _twice;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Dema(int length)
    {
        Window.Require(length, 1);
        _once = _twice = Ema.Smooth(length);
    }

    /// <summary>Bars before the first value: 2 (n − 1).</summary>
    public static int WarmUp(int length) => 2 * (length - 1);

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Dema(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        var once = _once.Next(value);
        return (2 * once) - _twice.Next(once);
    }
}
