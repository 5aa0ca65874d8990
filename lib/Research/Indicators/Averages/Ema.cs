namespace AlgoAcademy.Research;

/// <summary>
/// Exponential moving average of span n: each bar closes the fraction α = 2/(n + 1) of the gap to the newest value, so that
/// its data have the average age (n − 1)/2 bars of an SMA of n.
/// </summary>
/// <remarks>
/// Seeded with the mean of the first n values, as most trading platforms do (seeding with the first value alone gives
/// other early numbers; the difference fades by (1 − α) a bar). Taught in lessons 27 and 28.
/// </remarks>
[Indicator("ema[t−1] + α (x[t] − ema[t−1]), α = 2/(n+1), ema[n−1] = mean of the first n", WarmUp = "n − 1", Unit = "that of the values",
    Source = "Brown (1956); seed as in TA-Lib")]
public sealed class Ema : IIndicator<double, double>
{
    private Smoothing _average;

    /// <summary>An average of span <paramref name="length"/>, at least 1.</summary>
    public Ema(int length)
    {
        Window.Require(length, 1);
        _average = Smooth(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>ema[t] = ema[t−1] + α (x[t] − ema[t−1]) into <paramref name="destination"/>.</summary>
    /// <param name="source">Values, oldest first; NaN as in <see cref="IIndicator{TInput, TOutput}"/>.</param>
    /// <param name="length">The span n, at least 1 bar.</param>
    /// <param name="destination">As long as the source; NaN through the warm-up.</param>
    /// <exception cref="ArgumentException">n below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(length, 1);
        SmoothingRun.Compute(source, Smooth(length), destination);
    }

    /// <inheritdoc/>
    public double Next(double value) => _average.Next(value);

    internal static Smoothing Smooth(int length) => new(length, 2.0 / (length + 1));
}
