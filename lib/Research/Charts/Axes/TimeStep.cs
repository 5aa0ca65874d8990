using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>A calendar step of an axis: so many minutes, or so many months.</summary>
internal sealed record TimeStep(int MinuteCount, int MonthCount)
{
    private const int Day = 1440;

    /// <summary>Length, months counted as 30.4 days.</summary>
    internal double Milliseconds => MinuteCount * 60_000.0 + MonthCount * 30.4 * Day * 60_000.0;

    /// <summary>Years have the shortest labels: more of them fit.</summary>
    internal bool IsYears => MonthCount >= 12;

    internal static TimeStep Minutes(int count) => new(count, 0);

    internal static TimeStep Months(int count) => new(0, count);

    internal static string DayOf(DateTime time) => time.ToString("d MMM", CultureInfo.InvariantCulture);

    internal DateTime FirstAtOrAfter(DateTime time)
    {
        var first = MonthCount > 0 ? StartOfMonthStep(time) : new DateTime(time.Ticks - time.Ticks % StepTicks, DateTimeKind.Utc);
        return first < time ? Next(first) : first;
    }

    /// <summary>The next time of the step; the last time there is when the calendar ends before.</summary>
    internal DateTime Next(DateTime time)
    {
        if ((DateTime.MaxValue - time).TotalMilliseconds <= Milliseconds * 1.05)
            return DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
        return MonthCount > 0 ? time.AddMonths(MonthCount) : time.AddMinutes(MinuteCount);
    }

    /// <summary>The year, the month, the day or the time of day, whatever the step leaves open.</summary>
    internal string Label(DateTime time, string previousDay)
    {
        var format = (MonthCount, MinuteCount) switch
        {
            ( >= 12, _) => "yyyy",
            ( > 0, _) => "MMM yyyy",
            (_, >= Day) => "d MMM",
            _ => DayOf(time).Equals(previousDay, StringComparison.Ordinal) ? "HH:mm" : "d MMM HH:mm",
        };
        return time.ToString(format, CultureInfo.InvariantCulture);
    }

    private long StepTicks => MinuteCount * TimeSpan.TicksPerMinute;

    private DateTime StartOfMonthStep(DateTime time)
    {
        var months = time.Year * 12 + time.Month - 1;
        // There is no year 0: a step that would begin there begins with year 1.
        var start = Math.Max(months - months % MonthCount, 12);
        return new DateTime(start / 12, start % 12 + 1, 1, 0, 0, 0, DateTimeKind.Utc);
    }
}
