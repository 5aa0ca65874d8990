namespace AlgoAcademy.Research;

/// <summary>A market that closes on Saturday and Sunday only.</summary>
internal sealed class WeekdayCalendar() : TradingCalendar("weekdays", TimeZoneInfo.Utc, TimeOnly.MinValue, TimeOnly.MinValue)
{
    public override bool IsSession(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
