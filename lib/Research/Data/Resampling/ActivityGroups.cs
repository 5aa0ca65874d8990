namespace AlgoAcademy.Research;

/// <summary>Groups rows by what was done in them rather than by the clock: a group is full when its amounts reach a threshold.</summary>
internal static class ActivityGroups
{
    /// <summary>Groups in order of time. Rows of one instant are never parted, and no row is split: a group may overshoot.</summary>
    /// <param name="times">Times of the rows, not decreasing.</param>
    /// <param name="amounts">What each row adds; zero or more.</param>
    /// <param name="threshold">Above zero.</param>
    public static Grouping Reaching(ReadOnlySpan<DateTime> times, ReadOnlySpan<double> amounts, double threshold)
    {
        var starts = new List<int>();
        var closes = new List<DateTime>();
        var sum = 0.0;
        for (var i = 0; i < times.Length; i++)
        {
            var full = sum >= threshold && times[i] != times[i - 1];
            if (i == 0 || full)
            {
                starts.Add(i);
                closes.Add(times[i]);
                sum = 0;
            }

            closes[^1] = times[i];
            sum += amounts[i];
        }

        return new Grouping(starts, [.. closes], times.Length);
    }

    /// <summary>Bars that each hold about this much of the amounts; as many a year as the source, divided by how many it takes.</summary>
    public static BarSeries Run(BarSeries bars, double[] amounts, double threshold, string name)
    {
        RequirePositive(threshold, name);
        for (var i = 0; i < amounts.Length; i++)
        {
            if (double.IsNaN(amounts[i]))
            {
                throw new InvalidBarsException(i, bars.CloseTime[i], "volume must be reported for bars by volume or money; it was NaN");
            }
        }

        var groups = Reaching(bars.CloseTime.AsSpan(), amounts, threshold);
        var perYear = groups.Count == 0 ? bars.BarsPerYear : bars.BarsPerYear * groups.Count / bars.Count;
        return Aggregation.Of(bars, groups, new Frequency(name, perYear));
    }

    /// <exception cref="ArgumentOutOfRangeException">Not a finite number above zero.</exception>
    public static void RequirePositive(double threshold, string name)
    {
        if (!(threshold > 0 && double.IsFinite(threshold)))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, $"The size of a {name} bar must be a finite number above zero; was {threshold}.");
        }
    }
}
