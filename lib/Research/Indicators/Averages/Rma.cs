namespace AlgoAcademy.Research;

/// <summary>
/// Wilder's smoothing (running moving average): an exponential average with α = 1/n, as inside RSI, ATR and ADX. It equals
/// an EMA of span 2n − 1 but for its seed.
/// </summary>
[Indicator("rma[t−1] + (x[t] − rma[t−1]) / n, rma[n−1] = mean of the first n", WarmUp = "n − 1", Unit = "that of the values", Source = "Wilder (1978)")]
public sealed class Rma : IIndicator<double, double>
{
    private Smoothing _average;

    /// <summary>A smoothing over <paramref name="length"/> bars, at least 1.</summary>
    public Rma(int length)
    {
        Window.Require(length, 1);
        _average = Smooth(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>rma[t] = rma[t−1] + (x[t] − rma[t−1]) / n into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">n below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(length, 1);
        SmoothingRun.Compute(source, Smooth(length), destination);
    }

    /// <inheritdoc/>
    public double Next(double value) => _average.Next(value);

    internal static Smoothing Smooth(int length) => new(length, 1.0 / length);
}
