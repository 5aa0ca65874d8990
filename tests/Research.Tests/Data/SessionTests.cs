namespace AlgoAcademy.Research.Tests.Data;

/// <summary>Bars cut and joined by the sessions of their market.</summary>
public class SessionTests
{
    [Fact]
    public void Chinese_sessions_have_eight_half_hours_around_lunch()
    {
        var bars = MarketData.Load("csi300-1m").Resample(TimeSpan.FromMinutes(30), TradingCalendar.ChinaEquities);
        // Shanghai is eight hours ahead: 09:30–11:30 and 13:00–15:00 there.
        string[] closes = ["02:00", "02:30", "03:00", "03:30", "05:30", "06:00", "06:30", "07:00"];
        Assert.All(bars.CloseTime.GroupBy(time => time.Date), day =>
            Assert.Equal(closes, day.Select(time => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(67 * 8, bars.Count);
    }

    [Fact]
    public void Days_of_sessions_equal_the_daily_bars_of_the_exchange()
    {
        var minutes = MarketData.Load("csi300-1m").Resample(Frequency.Daily, TradingCalendar.ChinaEquities);
        var daily = MarketData.Load("csi300-daily");
        for (var i = 0; i < minutes.Count; i++)
        {
            var same = daily[daily.Axis.IndexAtOrAfter(minutes.CloseTime[i])];
            Assert.Equal(same.CloseTime, minutes.CloseTime[i]);
            Assert.Equal(same.Close, minutes.Close[i], 6);
        }

        Assert.Equal(67, minutes.Count);
    }

    [Fact]
    public void American_session_follows_summer_time_and_early_closes()
    {
        // Hourly bars around the clock; New York is UTC−5 on 6 March 2020 and UTC−4 on 9 March.
        var hours = Hours(new DateTime(2020, 3, 6, 0, 0, 0, DateTimeKind.Utc), 96);
        var inside = hours.InSessions(TradingCalendar.UsEquities);
        Assert.Equal([15, 16, 17, 18, 19, 20, 21, 14, 15, 16, 17, 18, 19, 20], inside.CloseTime.Select(time => time.Hour));

        // The day after Thanksgiving ends at 13:00: 18:00 UTC.
        var friday = Hours(new DateTime(2019, 11, 29, 0, 0, 0, DateTimeKind.Utc), 24).InSessions(TradingCalendar.UsEquities);
        Assert.Equal([15, 16, 17, 18], friday.CloseTime.Select(time => time.Hour));
    }

    [Fact]
    public void Last_bar_of_a_session_closes_with_it()
    {
        var minutes = Minutes(new DateTime(2020, 1, 2, 14, 30, 0, DateTimeKind.Utc), 390);
        var bars = minutes.Resample(TimeSpan.FromHours(1), TradingCalendar.UsEquities);
        Assert.Equal(7, bars.Count);
        Assert.Equal(new DateTime(2020, 1, 2, 15, 30, 0, DateTimeKind.Utc), bars.CloseTime[0]);
        Assert.Equal(new DateTime(2020, 1, 2, 21, 0, 0, DateTimeKind.Utc), bars.CloseTime[^1]);
    }

    [Fact]
    public void Session_of_a_year_the_calendar_does_not_know_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Hours(new DateTime(1950, 1, 2, 0, 0, 0, DateTimeKind.Utc), 24).InSessions(TradingCalendar.UsEquities));

    [Fact]
    public void Daily_bars_have_no_hours_to_cut() =>
        Assert.Contains("which name a day and no hour", Assert.Throws<ArgumentException>(() =>
            Cases.Bars((1, 1), (2, 2)).InSessions(TradingCalendar.AlwaysOpen)).Message, StringComparison.Ordinal);

    private static BarSeries Hours(DateTime start, int count) => Every(TimeSpan.FromHours(1), start, count);

    private static BarSeries Minutes(DateTime start, int count) => Every(TimeSpan.FromMinutes(1), start, count);

    private static BarSeries Every(TimeSpan step, DateTime start, int count) => new("x", Frequency.Minute, BarColumns.FromCloses(
        [.. Enumerable.Range(1, count).Select(i => start + (step * i))], [.. Enumerable.Repeat(1.0, count)]));
}
