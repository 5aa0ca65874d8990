namespace AlgoAcademy.Research;

/// <summary>A market that never closes.</summary>
internal sealed class EveryDayCalendar() : TradingCalendar("a market that never closes", TimeZoneInfo.Utc, TimeOnly.MinValue, TimeOnly.MinValue)
{
    public override bool IsSession(DateOnly day) => true;
}
