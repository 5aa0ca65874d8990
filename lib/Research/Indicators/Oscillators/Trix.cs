namespace AlgoAcademy.Research;

/// <summary>Trix: one-bar rate of change of a triple-smoothed exponential average, as a fraction.</summary>
/// <remarks>Most platforms show it times 100 or 10,000.</remarks>
[Indicator("e[t]/e[t−1] − 1, e = ema(ema(ema(x)))", WarmUp = "3 (n − 1) + 1",
    Unit = "fraction a bar", Source = "Hutson (1983)")]
public sealed class Trix : IIndicator<double, double>
{
    private Smoothing _once;
    private Smoothing _twice;
    private Smoothing _thrice;
    private double _previous = double.NaN;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Trix(int length = 15)
    {
        Window.Require(length, 1);
        _once = _twice = _thrice = Ema.Smooth(length);
    }

    /// <summary>Bars before the first value: 3 (n − 1) + 1.</summary>
    public static int WarmUp(int length = 15) => (3 * (length - 1)) + 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Trix(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        var smooth = _thrice.Next(_twice.Next(_once.Next(value)));
        var change = (smooth / _previous) - 1;
        _previous = smooth;
        return change;
    }
}
