namespace AlgoAcademy.Research;

/// <summary>On which days a market trades, and from when to when.</summary>
public abstract class TradingCalendar
{
    /// <summary>A calendar with this name, timezone and ordinary hours.</summary>
    protected TradingCalendar(string name, TimeZoneInfo timeZone, TimeOnly open, TimeOnly close)
    {
        Name = name;
        TimeZone = timeZone;
        OrdinaryOpen = open;
        OrdinaryClose = close;
    }

    /// <summary>Every day around the clock: crypto currencies. The session of a day runs from 00:00 to 24:00 UTC.</summary>
    public static TradingCalendar AlwaysOpen { get; } = new EveryDayCalendar();

    /// <summary>Monday to Friday, 00:00 to 24:00 UTC, holidays included: a first approximation of currencies.</summary>
    public static TradingCalendar Weekdays { get; } = new WeekdayCalendar();

    /// <summary>US stock exchanges (NYSE, Nasdaq) since 1990, with holidays, special closings and early closes (<see cref="UsEquityCalendar"/>).</summary>
    public static TradingCalendar UsEquities { get; } = new UsEquityCalendar();

    /// <summary>Chinese stock exchanges: the days on which the Shanghai index has a bar, March 1991 to September 2024; 09:30 to 15:00.</summary>
    public static TradingCalendar ChinaEquities => Chinese.Value;

    private static readonly Lazy<TradingCalendar> Chinese = new(() => FromSessions(
        "Chinese stock exchanges", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), (new TimeOnly(9, 30), new TimeOnly(15, 0)),
        MarketData.Load("sse-daily").CloseTime.Select(DateOnly.FromDateTime)));

    /// <summary>Name, for messages.</summary>
    public string Name { get; }

    /// <summary>Where the hours are meant.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>When an ordinary session opens, in <see cref="TimeZone"/>.</summary>
    public TimeOnly OrdinaryOpen { get; }

    /// <summary>When an ordinary session closes, in <see cref="TimeZone"/>; 00:00 means midnight at the end of the day.</summary>
    public TimeOnly OrdinaryClose { get; }

    /// <summary>A calendar of listed days.</summary>
    /// <param name="name">Name, for messages.</param>
    /// <param name="timeZone">Where the hours are meant.</param>
    /// <param name="hours">When sessions open and close there.</param>
    /// <param name="sessions">The days; the calendar answers only for days from the first to the last.</param>
    /// <exception cref="ArgumentException">No session.</exception>
    public static TradingCalendar FromSessions(string name, TimeZoneInfo timeZone, (TimeOnly Open, TimeOnly Close) hours, IEnumerable<DateOnly> sessions) =>
        new ListedCalendar(name, timeZone, hours, sessions);

    /// <summary>Whether the market trades on this day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know this day.</exception>
    public abstract bool IsSession(DateOnly day);

    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/>, both included, on which the market trades.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know one of the days.</exception>
    public IEnumerable<DateOnly> Sessions(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (IsSession(day))
            {
                yield return day;
            }
        }
    }

    /// <summary>The first session after this day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar ends before.</exception>
    public DateOnly Next(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!IsSession(day));
        return day;
    }

    /// <summary>The instants at which the session of this day opens and closes, UTC.</summary>
    /// <exception cref="ArgumentException">The market does not trade on this day.</exception>
    public (DateTime Open, DateTime Close) Hours(DateOnly day)
    {
        if (!IsSession(day))
        {
            throw new ArgumentException($"{Name} has no session on {day:yyyy-MM-dd}. Ask IsSession or Next first.", nameof(day));
        }

        var close = CloseOf(day);
        return (Utc(day.ToDateTime(OrdinaryOpen)), Utc(close == TimeOnly.MinValue ? day.AddDays(1).ToDateTime(close) : day.ToDateTime(close)));
    }

    /// <summary>When the session of this day closes: the ordinary hour, or an earlier one.</summary>
    protected virtual TimeOnly CloseOf(DateOnly day) => OrdinaryClose;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(local, TimeZone);
}
