namespace AlgoAcademy.Research;

/// <summary>
/// Exponential moving average of span n: each bar closes the fraction α = 2/(n + 1) of the gap to the newest value, so that
/// its data have the average age (n − 1)/2 bars of an SMA of n.
/// </summary>
/// <remarks>
/// Seeded with the mean of the first n values, as most trading platforms do (seeding with the first value alone gives
/// other early numbers; the difference fades by (1 − α) a bar). Taught in lessons 27 and 28.
/// </remarks>
public static class Ema
{
    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>ema[t] = ema[t−1] + α (x[t] − ema[t−1]) into <paramref name="destination"/>.</summary>
    /// <param name="source">Values, oldest first; leading NaN lengthen the warm-up, a later NaN makes all that follow NaN.</param>
    /// <param name="length">The span n, at least 1 bar.</param>
    /// <param name="destination">As long as the source; NaN through the warm-up.</param>
    /// <exception cref="ArgumentException">n below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(length, 1);
        Window.Require(source, destination);
        var first = Window.FillWarmUp(source, destination, WarmUp(length));
        if (first >= source.Length)
        {
            return;
        }

        var average = 0.0;
        foreach (var value in source.Slice(first - length + 1, length))
        {
            average += value;
        }

        average /= length;
        destination[first] = average;
        var alpha = 2.0 / (length + 1);
        for (var t = first + 1; t < source.Length; t++)
        {
            average += alpha * (source[t] - average);
            destination[t] = average;
        }
    }
}
