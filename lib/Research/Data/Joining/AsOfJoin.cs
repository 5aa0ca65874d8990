namespace AlgoAcademy.Research;

/// <summary>At each time the newest value that was known by then.</summary>
internal static class AsOfJoin
{
    public static Series Run(Series series, TimeAxis axis, AsOfOptions options)
    {
        ArgumentNullException.ThrowIfNull(axis);
        OptionRules.Require(options.Faults());
        var mixed = series.Axis.Frequency.IsIntraday != axis.Frequency.IsIntraday;
        if (mixed && options.Calendar is null)
        {
            throw new ArgumentException(
                $"A join of {series.Axis.Frequency.Name} values onto {axis.Frequency.Name} times needs AsOfOptions.Calendar: a daily time names a day, "
                + "and its value is known only when the session closes. For example new() { Calendar = TradingCalendar.UsEquities }.", nameof(options));
        }

        var calendar = mixed ? options.Calendar : null;
        return new Series(series.Name, axis, Values(series, axis, (options, calendar)));
    }

    private static double[] Values(Series series, TimeAxis axis, (AsOfOptions Options, TradingCalendar? Calendar) how)
    {
        var values = new double[axis.Count];
        var known = -1;
        var knownAt = DateTime.MinValue;
        var next = series.Count > 0 ? Known(0) : DateTime.MaxValue;
        for (var i = 0; i < values.Length; i++)
        {
            var now = Instant(axis, i, how.Calendar);
            while (known + 1 < series.Count && next <= now)
            {
                known++;
                knownAt = next;
                next = known + 1 < series.Count ? Known(known + 1) : DateTime.MaxValue;
            }

            var tooOld = known >= 0 && how.Options.Tolerance is { } tolerance && now - knownAt > tolerance;
            values[i] = known < 0 || tooOld ? double.NaN : series[known];
        }

        return values;

        DateTime Known(int row) => Instant(series.Axis, row, how.Calendar) + how.Options.PublishedAfter;
    }

    // With a calendar, days are compared with instants: a day stands for the close of its session.
    private static DateTime Instant(TimeAxis axis, int row, TradingCalendar? calendar)
    {
        var time = axis.Times[row];
        if (calendar is null || axis.Frequency.IsIntraday)
        {
            return time;
        }

        var day = DateOnly.FromDateTime(time);
        return calendar.IsSession(day)
            ? calendar.Hours(day).Close
            : throw new ArgumentException(
                $"{calendar.Name} has no session on {day:yyyy-MM-dd}, which the {axis.Frequency.Name} series names. Choose the calendar of its market, "
                + "or TradingCalendar.AlwaysOpen, by which a day is known when it is over.", nameof(calendar));
    }
}
