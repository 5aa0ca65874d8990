namespace AlgoAcademy.Research;

/// <summary>Bars seen through the sessions of their market.</summary>
internal static class SessionBars
{
    /// <summary>The bars that end within a session, and the day of each.</summary>
    public static (BarSeries Bars, DateOnly[] Days) Within(BarSeries bars, TradingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (!bars.Frequency.IsIntraday)
        {
            throw new ArgumentException(
                $"Sessions are cut out of intraday bars; '{bars.Symbol}' has {bars.Frequency.Name} bars, which name a day and no hour.", nameof(bars));
        }

        var clock = new SessionClock(calendar);
        var rows = new List<int>();
        var days = new List<DateOnly>();
        for (var i = 0; i < bars.Count; i++)
        {
            if (clock.SessionOf(bars.CloseTime[i]) is { } session)
            {
                rows.Add(i);
                days.Add(session.Day);
            }
        }

        return (rows.Count == bars.Count ? bars : Pick(bars, rows), [.. days]);
    }

    /// <summary>Bars of a fixed length counted from each opening.</summary>
    public static BarSeries Resample(BarSeries bars, TimeSpan period, TradingCalendar calendar)
    {
        PeriodGroups.RequirePartOfDay(period);
        var inside = Within(bars, calendar).Bars;
        return Aggregation.Of(inside, PeriodGroups.FromOpening(inside, period, new SessionClock(calendar)), TimeBars.FrequencyOf(bars, period));
    }

    private static BarSeries Pick(BarSeries bars, List<int> rows)
    {
        double[] Column(Series series) => [.. rows.Select(row => series[row])];
        return new BarSeries(bars.Symbol, bars.Frequency, new BarColumns
        {
            CloseTime = [.. rows.Select(row => bars.CloseTime[row])],
            Open = Column(bars.Open),
            High = Column(bars.High),
            Low = Column(bars.Low),
            Close = Column(bars.Close),
            Volume = Column(bars.Volume),
            AdjustedClose = bars.AdjustedClose is { } adjusted ? Column(adjusted) : null,
        });
    }
}
