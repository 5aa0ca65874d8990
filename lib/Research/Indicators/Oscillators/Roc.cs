namespace AlgoAcademy.Research;

/// <summary>Rate of change, or trailing return: how far the value has moved in n bars, as a fraction.</summary>
[Indicator("x[t] / x[t−n] − 1", WarmUp = "n", Unit = "fraction", Source = "classical")]
public sealed class Roc : IIndicator<double, double>
{
    private readonly Delay _delay;

    /// <summary>Over <paramref name="length"/> bars, at least 1.</summary>
    public Roc(int length)
    {
        Window.Require(length, 1);
        _delay = new(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length) => length;

    /// <summary>roc[t] = x[t] / x[t−n] − 1 into <paramref name="destination"/>.</summary>
    /// <param name="source">Values, oldest first; NaN in either of the two values gives NaN.</param>
    /// <param name="length">n, at least 1 bar.</param>
    /// <param name="destination">As long as the source; NaN through the warm-up. May not overlap the source.</param>
    /// <exception cref="ArgumentException">n below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(length, 1);
        Window.Require(source, destination);
        for (var t = Window.FillWarmUp(source, destination, WarmUp(length)); t < source.Length; t++)
        {
            destination[t] = (source[t] / source[t - length]) - 1;
        }
    }

    /// <inheritdoc/>
    public double Next(double value) => (value / _delay.Next(value)) - 1;
}
