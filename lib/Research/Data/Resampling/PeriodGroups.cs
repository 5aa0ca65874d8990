using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Groups rows by periods of a fixed length within the day.</summary>
internal static class PeriodGroups
{
    /// <summary>Periods counted from midnight UTC.</summary>
    /// <param name="times">Times of the rows, not decreasing.</param>
    /// <param name="period">Length; divides a day.</param>
    /// <param name="endsIn">Whether a row at the end of a period belongs to it (bars: they end there) or to the next (trades: they begin it).</param>
    public static Grouping FromMidnight(ReadOnlySpan<DateTime> times, TimeSpan period, bool endsIn)
    {
        var starts = new List<int>();
        var closes = new List<DateTime>();
        for (var i = 0; i < times.Length; i++)
        {
            var ticks = times[i].Ticks - (endsIn ? 1 : 0);
            Add(starts, closes, i, new DateTime(((ticks / period.Ticks) + 1) * period.Ticks, DateTimeKind.Utc));
        }

        return new Grouping(starts, [.. closes], times.Length);
    }

    /// <summary>Periods counted from the opening of each session; the last of a session ends with it.</summary>
    public static Grouping FromOpening(BarSeries bars, TimeSpan period, SessionClock clock)
    {
        var starts = new List<int>();
        var closes = new List<DateTime>();
        for (var i = 0; i < bars.Count; i++)
        {
            var (open, close) = clock.SessionOf(bars.CloseTime[i])!.Value.Hours;
            var end = open.AddTicks(((((bars.CloseTime[i] - open).Ticks - 1) / period.Ticks) + 1) * period.Ticks);
            Add(starts, closes, i, end < close ? end : close);
        }

        return new Grouping(starts, [.. closes], bars.Count);
    }

    /// <summary>The frequency of bars of this length when there are <paramref name="perYear"/> units of time in a trading year.</summary>
    public static Frequency FrequencyOf(TimeSpan period, double perYear) => new(NameOf(period), perYear);

    /// <exception cref="ArgumentOutOfRangeException">Not a whole part of a day.</exception>
    public static void RequirePartOfDay(TimeSpan period)
    {
        if (period <= TimeSpan.Zero || period > TimeSpan.FromDays(1) || TimeSpan.TicksPerDay % period.Ticks != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(period), period,
                $"Period must divide a day, as 5 or 30 minutes and 1 or 4 hours do; was {period}. For days, weeks and months give a Frequency.");
        }
    }

    private static void Add(List<int> starts, List<DateTime> closes, int row, DateTime close)
    {
        if (closes.Count == 0 || closes[^1] != close)
        {
            starts.Add(row);
            closes.Add(close);
        }
    }

    private static string NameOf(TimeSpan period) => period switch
    {
        { TotalHours: >= 1 } when period.Ticks % TimeSpan.TicksPerHour == 0 => string.Create(CultureInfo.InvariantCulture, $"{period.TotalHours}-hour"),
        { TotalMinutes: >= 1 } when period.Ticks % TimeSpan.TicksPerMinute == 0 => string.Create(CultureInfo.InvariantCulture, $"{period.TotalMinutes}-minute"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{period.TotalSeconds}-second"),
    };
}
