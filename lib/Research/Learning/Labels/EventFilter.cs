namespace AlgoAcademy.Research;

/// <summary>Which bars are worth a label: something happened there.</summary>
public static class EventFilter
{
    /// <summary>
    /// Symmetric CUSUM filter (López de Prado 2018, section 2.5.2): the bars at which the changes since the last event add up to the threshold,
    /// upwards from their lowest or downwards from their highest.
    /// </summary>
    /// <param name="series">Usually log prices; bars next to a NaN are no events.</param>
    /// <param name="threshold">In the unit of the series, above 0.</param>
    /// <returns>Indices of bars, ascending; each known at its close.</returns>
    /// <exception cref="ArgumentException">The threshold is not finite and above zero.</exception>
    public static IReadOnlyList<int> Cusum(Series series, double threshold)
    {
        ArgumentNullException.ThrowIfNull(series);
        OptionRules.Require(OptionRules.Positive(threshold), nameof(threshold));
        var events = new List<int>();
        var (up, down) = (0.0, 0.0);
        for (var t = 1; t < series.Count; t++)
        {
            var change = series[t] - series[t - 1];
            if (!double.IsFinite(change))
            {
                continue;
            }

            (up, down) = (Math.Max(0, up + change), Math.Min(0, down + change));
            if (up >= threshold || down <= -threshold)
            {
                events.Add(t);
                (up, down) = (0, 0);
            }
        }

        return events;
    }
}
