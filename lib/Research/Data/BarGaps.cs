using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Looks for bars that are not there.</summary>
internal static class BarGaps
{
    public static IEnumerable<BarDefect> Search(BarSeries bars, TradingCalendar? calendar)
    {
        if (calendar is null)
        {
            return bars.Frequency.IsIntraday ? WithinDays(bars) : BetweenDays(bars);
        }

        return bars.Frequency.IsIntraday
            ? throw new ArgumentException("Check needs daily bars when a calendar is given: it knows sessions, not minutes. Resample first.", nameof(calendar))
            : Sessions(bars, calendar);
    }

    // Daily bars pause over a long weekend; a week without a bar is no weekend. Longer frequencies in proportion.
    private static IEnumerable<BarDefect> BetweenDays(BarSeries bars)
    {
        var most = Math.Max(6, 1.6 * 365.25 / bars.BarsPerYear);
        for (var i = 1; i < bars.Count; i++)
        {
            var days = (bars.CloseTime[i] - bars.CloseTime[i - 1]).TotalDays;
            if (days > most)
            {
                yield return new BarDefect(i, bars.CloseTime[i], DefectKind.Gap,
                    string.Create(CultureInfo.InvariantCulture, $"{days:F0} days since the bar before"));
            }
        }
    }

    // A lunch break or a night comes at the same hour on most days; what comes at another hour is a gap.
    private static IEnumerable<BarDefect> WithinDays(BarSeries bars)
    {
        if (bars.Count < 3)
        {
            yield break;
        }

        var usual = UsualStep(bars);
        var pauses = Enumerable.Range(1, bars.Count - 1).Where(i => bars.CloseTime[i] - bars.CloseTime[i - 1] > usual).ToList();
        var days = bars.CloseTime.Select(time => time.Date).Distinct().Count();
        var habits = pauses.GroupBy(i => bars.CloseTime[i].TimeOfDay).Where(hour => hour.Count() > Math.Max(1, days / 5)).Select(hour => hour.Key).ToHashSet();
        foreach (var i in pauses.Where(i => !habits.Contains(bars.CloseTime[i].TimeOfDay)))
        {
            yield return new BarDefect(i, bars.CloseTime[i], DefectKind.Gap, string.Create(CultureInfo.InvariantCulture,
                $"{bars.CloseTime[i] - bars.CloseTime[i - 1]} since the bar before, where {usual} is usual"));
        }
    }

    private static TimeSpan UsualStep(BarSeries bars)
    {
        var steps = new TimeSpan[bars.Count - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = bars.CloseTime[i + 1] - bars.CloseTime[i];
        }

        Array.Sort(steps);
        return steps[steps.Length / 2];
    }

    private static IEnumerable<BarDefect> Sessions(BarSeries bars, TradingCalendar calendar)
    {
        for (var i = 0; i < bars.Count; i++)
        {
            var day = DateOnly.FromDateTime(bars.CloseTime[i]);
            if (!calendar.IsSession(day))
            {
                yield return new BarDefect(i, bars.CloseTime[i], DefectKind.ClosedDay, $"{calendar.Name} has no session on this day");
            }

            if (i == 0)
            {
                continue;
            }

            var before = DateOnly.FromDateTime(bars.CloseTime[i - 1]);
            var missing = calendar.Sessions(before.AddDays(1), day.AddDays(-1)).ToList();
            if (missing.Count > 0)
            {
                yield return new BarDefect(i, bars.CloseTime[i], DefectKind.Gap, string.Create(CultureInfo.InvariantCulture,
                    $"{missing.Count} sessions of {calendar.Name} have no bar, the first on {missing[0]:yyyy-MM-dd}"));
            }
        }
    }
}
