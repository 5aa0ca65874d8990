namespace AlgoAcademy.Research;

/// <summary>Says to which session of a market an instant belongs; quick for instants in order.</summary>
internal sealed class SessionClock(TradingCalendar calendar)
{
    private DateTime from = DateTime.MaxValue;
    private DateTime to = DateTime.MinValue;
    private (DateOnly Day, (DateTime Open, DateTime Close) Hours)? session;

    /// <summary>The session with open &lt; instant ≤ close; null when the market is closed then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the day.</exception>
    public (DateOnly Day, (DateTime Open, DateTime Close) Hours)? SessionOf(DateTime instant)
    {
        // What ends at midnight belongs to the day that ends there.
        var before = instant.AddTicks(-1);
        if (before < from || before >= to)
        {
            Turn(before);
        }

        return session is { } now && instant > now.Hours.Open && instant <= now.Hours.Close ? session : null;
    }

    // On a day of a clock change midnight is an hour off; 23 hours later it is still that day, and the rest is looked up again.
    private void Turn(DateTime instant)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(instant, calendar.TimeZone);
        var day = DateOnly.FromDateTime(local);
        from = instant - local.TimeOfDay;
        to = from + TimeSpan.FromHours(23);
        session = calendar.IsSession(day) ? (day, calendar.Hours(day)) : null;
    }
}
