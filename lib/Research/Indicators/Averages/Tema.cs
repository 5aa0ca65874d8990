namespace AlgoAcademy.Research;

/// <summary>Triple exponential moving average: an EMA corrected twice for its own lag.</summary>
[Indicator("3 ema(x) − 3 ema(ema(x)) + ema(ema(ema(x)))", WarmUp = "3 (n − 1)",
    Unit = "that of the values", Source = "Mulloy (1994)")]
public sealed class Tema : IIndicator<double, double>
{
    private Smoothing _once;
    private Smoothing _twice;
    private Smoothing _thrice;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Tema(int length)
    {
        Window.Require(length, 1);
        _once = _twice = _thrice = Ema.Smooth(length);
    }

    /// <summary>Bars before the first value: 3 (n − 1).</summary>
    public static int WarmUp(int length) => 3 * (length - 1);

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Tema(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        var once = _once.Next(value);
        var twice = _twice.Next(once);
        return (3 * once) - (3 * twice) + _thrice.Next(twice);
    }
}
