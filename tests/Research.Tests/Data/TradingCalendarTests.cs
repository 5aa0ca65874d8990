namespace AlgoAcademy.Research.Tests.Data;

public sealed class TradingCalendarTests
{
    [Theory]
    [InlineData("sp500-daily")]
    [InlineData("aapl-daily")]
    [InlineData("nyse-composite-daily")]
    public void Us_calendar_has_the_sessions_of_real_data(string id)
    {
        var days = MarketData.Load(id).CloseTime.Select(DateOnly.FromDateTime).ToList();
        var sessions = TradingCalendar.UsEquities.Sessions(days[0], days[^1]).ToList();
        Assert.Empty(sessions.Except(days));
        Assert.Empty(days.Except(sessions));
    }

    [Fact]
    public void Us_factors_miss_sessions_but_trade_on_no_holiday()
    {
        var days = MarketData.LoadPanel("us20-factors-daily").Axis.Times.Select(DateOnly.FromDateTime).ToList();
        Assert.All(days, day => Assert.True(TradingCalendar.UsEquities.IsSession(day), $"{day:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("2024-07-03", "17:00")] // 13:00 in summer
    [InlineData("2024-11-29", "18:00")] // day after Thanksgiving, winter
    [InlineData("2024-12-24", "18:00")]
    [InlineData("2024-07-05", "20:00")]
    [InlineData("2024-01-02", "21:00")]
    public void Us_session_closes_at_its_hour_in_utc(string day, string close)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var hours = TradingCalendar.UsEquities.Hours(date);
        Assert.Equal(close, $"{hours.Close:HH:mm}");
        Assert.Equal(DateTimeKind.Utc, hours.Open.Kind);
    }

    [Theory]
    [InlineData("2021-12-31", true)] // New Year's Day on a Saturday is not kept on the Friday that ends the year
    [InlineData("2022-06-20", false)] // Juneteenth on a Sunday, kept on Monday
    [InlineData("2021-06-18", true)] // not yet a holiday of the exchange
    [InlineData("2025-01-09", false)] // mourning for President Carter
    [InlineData("2026-04-03", false)] // Good Friday
    [InlineData("2026-07-03", false)] // Independence Day on a Saturday
    public void Us_holidays_follow_the_rules_of_the_exchange(string day, bool open) =>
        Assert.Equal(open, TradingCalendar.UsEquities.IsSession(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Next_session_skips_weekends_and_holidays() =>
        Assert.Equal(new DateOnly(2024, 4, 1), TradingCalendar.UsEquities.Next(new(2024, 3, 28)));

    [Fact]
    public void Chinese_calendar_has_the_sessions_of_the_other_exchange()
    {
        var days = MarketData.Load("csi300-daily").CloseTime.Select(DateOnly.FromDateTime);
        Assert.Equal(TradingCalendar.ChinaEquities.Sessions(new(2005, 1, 4), new(2024, 9, 19)), days);
    }

    [Fact]
    public void Market_that_never_closes_ends_its_day_at_midnight()
    {
        var hours = TradingCalendar.AlwaysOpen.Hours(new(2024, 3, 30));
        Assert.Equal(TimeSpan.FromDays(1), hours.Close - hours.Open);
    }

    [Fact]
    public void Day_beyond_the_calendar_is_refused_with_its_range()
    {
        Assert.Contains("knows 1991-03-26 to 2024-09-19 only", Assert.Throws<ArgumentOutOfRangeException>(() =>
            TradingCalendar.ChinaEquities.IsSession(new(2025, 1, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("from 1990 on only", Assert.Throws<ArgumentOutOfRangeException>(() =>
            TradingCalendar.UsEquities.IsSession(new(1989, 1, 3))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_of_a_closed_day_are_refused() =>
        Assert.StartsWith("weekdays has no session on 2024-03-30", Assert.Throws<ArgumentException>(() =>
            TradingCalendar.Weekdays.Hours(new(2024, 3, 30))).Message, StringComparison.Ordinal);
}
