namespace AlgoAcademy.Research;

/// <summary>A market whose sessions are listed.</summary>
internal sealed class ListedCalendar : TradingCalendar
{
    private readonly HashSet<DateOnly> days;
    private readonly DateOnly first;
    private readonly DateOnly last;

    public ListedCalendar(string name, TimeZoneInfo timeZone, (TimeOnly Open, TimeOnly Close) hours, IEnumerable<DateOnly> sessions)
        : base(name, timeZone, hours.Open, hours.Close)
    {
        days = [.. sessions];
        if (days.Count == 0)
        {
            throw new ArgumentException("A calendar must have at least one session; had none.", nameof(sessions));
        }

        (first, last) = (days.Min(), days.Max());
    }

    public override bool IsSession(DateOnly day) => day >= first && day <= last
        ? days.Contains(day)
        : throw new ArgumentOutOfRangeException(nameof(day), day, $"{Name}: the calendar knows {first:yyyy-MM-dd} to {last:yyyy-MM-dd} only.");
}
