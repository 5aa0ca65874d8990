namespace AlgoAcademy.Research;

/// <summary>Bars of a fixed length out of shorter ones.</summary>
internal static class TimeBars
{
    public static BarSeries Run(BarSeries bars, TimeSpan period)
    {
        PeriodGroups.RequirePartOfDay(period);
        var frequency = FrequencyOf(bars, period);
        return Aggregation.Of(bars, PeriodGroups.FromMidnight(bars.CloseTime.AsSpan(), period, endsIn: true), frequency);
    }

    /// <summary>As many bars a year as the source has, divided by how many of its bars fit the period.</summary>
    public static Frequency FrequencyOf(BarSeries bars, TimeSpan period)
    {
        var gap = MedianGap(bars);
        if (!bars.Frequency.IsIntraday || gap >= period)
        {
            throw new ArgumentException(
                $"Resample needs a longer period than that of the bars ({bars.Frequency.Name}); was {period}. Finer bars cannot be made from coarse ones.",
                nameof(period));
        }

        return PeriodGroups.FrequencyOf(period, bars.BarsPerYear * (gap / period));
    }

    private static TimeSpan MedianGap(BarSeries bars)
    {
        if (bars.Count < 2)
        {
            throw new ArgumentException($"Resample by a TimeSpan needs at least two bars, to know how long they are; '{bars.Symbol}' has {bars.Count}.", nameof(bars));
        }

        return BarFiles.MedianGap([.. bars.CloseTime], bars.Symbol);
    }
}
