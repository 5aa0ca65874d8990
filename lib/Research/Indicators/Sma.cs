namespace AlgoAcademy.Research;

/// <summary>
/// Simple moving average: the mean of the last n values, all with the same weight. Average age of its data: (n − 1)/2 bars.
/// </summary>
/// <remarks>Taught in lessons 27 and 28.</remarks>
public static class Sma
{
    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>sma[t] = (x[t] + … + x[t−n+1]) / n into <paramref name="destination"/>.</summary>
    /// <param name="source">Values, oldest first; leading NaN lengthen the warm-up, a later NaN makes the n windows with it NaN.</param>
    /// <param name="length">n, at least 1 bar.</param>
    /// <param name="destination">As long as the source; NaN through the warm-up. May not overlap the source.</param>
    /// <exception cref="ArgumentException">n below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(length, 1);
        Window.Require(source, destination);
        var first = Window.FillWarmUp(source, destination, WarmUp(length));
        var inverse = 1.0 / length;

        // Add the newest, drop the oldest; every n bars the sum is taken afresh, so rounding errors cannot pile up
        // and a NaN leaves with its window.
        for (var block = first; block < source.Length; block += length)
        {
            var sum = Sum(source.Slice(block - length + 1, length));
            destination[block] = sum * inverse;
            var end = Math.Min(source.Length, block + length);
            for (var t = block + 1; t < end; t++)
            {
                sum += source[t] - source[t - length];
                destination[t] = double.IsNaN(sum) ? Sum(source.Slice(t - length + 1, length)) * inverse : sum * inverse;
            }
        }
    }

    private static double Sum(ReadOnlySpan<double> window)
    {
        var sum = 0.0;
        foreach (var value in window)
        {
            sum += value;
        }

        return sum;
    }
}
