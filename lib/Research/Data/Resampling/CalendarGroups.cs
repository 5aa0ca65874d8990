using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Groups bars by the day, ISO week or month in which they end; the bar carries the date of the group's last day.</summary>
internal static class CalendarGroups
{
    /// <summary>Coarser bars by calendar period.</summary>
    /// <param name="bars">The bars; with <paramref name="days"/> they are intraday and all in sessions.</param>
    /// <param name="target">Daily, weekly or monthly.</param>
    /// <param name="days">The session day of each bar; null for days in UTC.</param>
    public static BarSeries Run(BarSeries bars, Frequency target, DateOnly[]? days = null)
    {
        var period = PeriodOf(target);
        if (target.BarsPerYear >= bars.BarsPerYear)
        {
            throw new ArgumentException(
                $"Resample needs a coarser frequency than {bars.Frequency.Name}; was {target.Name}. Finer bars cannot be made from coarse ones.",
                nameof(target));
        }

        var starts = new List<int>();
        var closes = new List<DateTime>();
        var current = int.MinValue;
        for (var i = 0; i < bars.Count; i++)
        {
            var day = days is null ? DayOf(bars, i) : days[i].ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            var key = period(day);
            if (key != current)
            {
                starts.Add(i);
                closes.Add(day);
                current = key;
            }

            closes[^1] = day;
        }

        return Aggregation.Of(bars, new Grouping(starts, [.. closes], bars.Count), target);
    }

    // A bar that ends at midnight belongs to the day that ends there; a daily bar names its own day.
    private static DateTime DayOf(BarSeries bars, int i) =>
        bars.Frequency.IsIntraday ? bars.CloseTime[i].AddTicks(-1).Date : bars.CloseTime[i];

    private static Func<DateTime, int> PeriodOf(Frequency target) => target.Name switch
    {
        "daily" => static time => (time.Year * 366) + time.DayOfYear,
        "weekly" => static time => (ISOWeek.GetYear(time) * 54) + ISOWeek.GetWeekOfYear(time),
        "monthly" => static time => (time.Year * 12) + time.Month,
        _ => throw new ArgumentException(
            $"Resample knows the frequencies daily, weekly and monthly; was {target.Name}. For minutes and hours give a TimeSpan.", nameof(target)),
    };
}
