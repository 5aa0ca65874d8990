namespace AlgoAcademy.Research;

/// <summary>Standard deviation of the last n values, with n − 1 in the denominator (sample standard deviation). Not annualized.</summary>
public static class RollingStd
{
    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>std[t] = √(Σ (x − mean)² / (n − 1)) over the window ending at t, into <paramref name="destination"/>.</summary>
    /// <param name="source">Values, oldest first; leading NaN lengthen the warm-up, a later NaN makes the n windows with it NaN.</param>
    /// <param name="length">n, at least 2 bars.</param>
    /// <param name="destination">As long as the source; NaN through the warm-up. May not overlap the source.</param>
    /// <remarks>Two passes over each window: exact to rounding, and zero for a constant, at n steps a bar.</remarks>
    /// <exception cref="ArgumentException">n below 2, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination)
    {
        Window.Require(length, 2);
        Window.Require(source, destination);
        for (var t = Window.FillWarmUp(source, destination, WarmUp(length)); t < source.Length; t++)
        {
            var window = source.Slice(t - length + 1, length);

            // Relative to the window's first value, so that a constant window gives exactly zero.
            var origin = window[0];
            var mean = 0.0;
            foreach (var value in window)
            {
                mean += value - origin;
            }

            mean /= length;
            var squares = 0.0;
            foreach (var value in window)
            {
                var distance = value - origin - mean;
                squares += distance * distance;
            }

            destination[t] = Math.Sqrt(squares / (length - 1));
        }
    }
}
