namespace AlgoAcademy.Research;

/// <summary>Momentum: how far the value has moved in n bars, in its own unit.</summary>
[Indicator("x[t] − x[t−n]", WarmUp = "n",
    Unit = "that of the values", Source = "classical")]
public sealed class Momentum : IIndicator<double, double>
{
    private readonly Delay _delay;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Momentum(int length)
    {
        Window.Require(length, 1);
        _delay = new(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length) => length;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Momentum(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => value - _delay.Next(value);
}
