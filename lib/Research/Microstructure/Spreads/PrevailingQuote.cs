namespace AlgoAcademy.Research;

/// <summary>Which quote was in force at a time: joins a column of quotes (bids, asks, middles, sizes) to the times of trades.</summary>
public static class PrevailingQuote
{
    /// <summary>The last value strictly before each time: what a trade of that instant met. NaN where there is none.</summary>
    /// <param name="times">When; any unit, that of the quotes.</param>
    /// <param name="quoteTimes">From when each value is in force, not decreasing; of several at one time the last counts.</param>
    /// <param name="values">One for each quote time.</param>
    /// <param name="delay">Added to the times: minus five seconds is the rule of Lee and Ready (1991).</param>
    /// <exception cref="ArgumentException">Columns of different lengths, times that are not finite or decrease.</exception>
    public static double[] Before(IReadOnlyList<double> times, IReadOnlyList<double> quoteTimes, IReadOnlyList<double> values, double delay = 0)
    {
        var (when, from, what) = Check(times, quoteTimes, values, delay);
        return Array.ConvertAll(when, time => Count(from, time + delay, isStrict: true) is var known and > 0 ? what[known - 1] : double.NaN);
    }

    /// <summary>
    /// The last value at or before each time plus the delay: the middle price five minutes after a trade. NaN before the first quote,
    /// and after the last one, when nobody knows whether it still holds.
    /// </summary>
    /// <param name="times">When; any unit, that of the quotes.</param>
    /// <param name="quoteTimes">From when each value is in force, not decreasing.</param>
    /// <param name="values">One for each quote time.</param>
    /// <param name="delay">Added to the times.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, times that are not finite or decrease.</exception>
    public static double[] At(IReadOnlyList<double> times, IReadOnlyList<double> quoteTimes, IReadOnlyList<double> values, double delay = 0)
    {
        var (when, from, what) = Check(times, quoteTimes, values, delay);
        return Array.ConvertAll(when, time => Count(from, time + delay, isStrict: false) is var known and > 0 && time + delay <= from[^1] ? what[known - 1] : double.NaN);
    }

    private static (double[] When, double[] From, double[] What) Check(IReadOnlyList<double> times, IReadOnlyList<double> quoteTimes, IReadOnlyList<double> values, double delay)
    {
        ArgumentNullException.ThrowIfNull(values);
        OptionRules.Require(OptionRules.Within(delay, -1e15, 1e15), nameof(delay));
        double[] when = TapeColumn.Finite(times), from = TapeColumn.Times(quoteTimes), what = [.. values];
        TapeColumn.RequireAligned(from, what, nameof(quoteTimes), nameof(values));
        return (when, from, what);
    }

    // How many quotes are before (or at) a time.
    private static int Count(double[] from, double time, bool isStrict)
    {
        var (low, high) = (0, from.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isStrict ? from[middle] < time : from[middle] <= time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
