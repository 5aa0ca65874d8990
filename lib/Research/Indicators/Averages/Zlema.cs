namespace AlgoAcademy.Research;

/// <summary>Zero-lag exponential moving average: an EMA of values pushed ahead by what they gained over the lag of the EMA.</summary>
[Indicator("ema(2 x[t] − x[t−l], n), l = ⌊(n−1)/2⌋", WarmUp = "n − 1 + ⌊(n−1)/2⌋",
    Unit = "that of the values", Source = "Ehlers and Way (2010)")]
public sealed class Zlema : IIndicator<double, double>
{
    private readonly Delay _delay;
    private Smoothing _average;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Zlema(int length)
    {
        Window.Require(length, 1);
        _delay = new((length - 1) / 2);
        _average = Ema.Smooth(length);
    }

    /// <summary>Bars before the first value: n − 1 + ⌊(n−1)/2⌋.</summary>
    public static int WarmUp(int length) => length - 1 + ((length - 1) / 2);

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Zlema(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _average.Next((2 * value) - _delay.Next(value));
}
