using CsCheck;

namespace AlgoAcademy.Research.Tests.Data;

public class JoiningTests
{
    private const double NaN = double.NaN;

    private static readonly Gen<Series> AnyDays = Gen.Int[0, 60].HashSet[1, 40].Select(days =>
        On("x", Frequency.Daily, [.. days.Order().Select(day => (Cases.Start.AddDays(day), (double)day))]));

    [Fact]
    public void Inner_keeps_common_times_and_outer_all()
    {
        var (left, right) = (Days("a", (0, 1), (1, 2), (3, 4)), Days("b", (1, 20), (2, 30), (3, 40)));
        Assert.Equal([2, 4], Align.Inner(left, right)["a"]);
        Assert.Equal([20, 40], Align.Inner(left, right)["b"]);
        Assert.Equal([1, 2, NaN, 4], Align.Outer(GapFill.Missing, left, right)["a"]);
        Assert.Equal([NaN, 20, 30, 40], Align.Outer(GapFill.Previous, left, right)["b"]);
        Assert.Equal([1, 2, 2, 4], Align.Outer(GapFill.Previous, left, right)["a"]);
    }

    [Fact]
    public void Series_of_different_frequencies_are_not_aligned() =>
        Assert.Contains("join with series.AsOf(axis)", Assert.Throws<ArgumentException>(() =>
            Align.Inner(Days("a", (0, 1)), On("b", Frequency.Monthly, (Cases.Start, 1)))).Message, StringComparison.Ordinal);

    [Fact]
    public void No_series_cannot_be_aligned() => Assert.Throws<ArgumentException>(() => Align.Inner());

    [Fact]
    public void Newest_known_value_stands_until_it_is_too_old()
    {
        var months = On("cpi", Frequency.Monthly, (Cases.Start.AddDays(1), 1), (Cases.Start.AddDays(4), 2));
        var axis = new TimeAxis(Cases.Days(7), Frequency.Daily);
        Assert.Equal([NaN, 1, 1, 1, 2, 2, 2], months.AsOf(axis));
        Assert.Equal([NaN, 1, 1, NaN, 2, 2, NaN], months.AsOf(axis, new() { Tolerance = TimeSpan.FromDays(1) }));
        Assert.Equal([NaN, NaN, NaN, 1, 1, 1, 2], months.AsOf(axis, new() { PublishedAfter = TimeSpan.FromDays(2) }));
    }

    [Fact]
    public void Daily_value_is_known_when_its_session_closes_and_not_before()
    {
        // 2 and 3 January 2020 close at 16:00 in New York: 21:00 UTC.
        var days = Days("close", (1, 100), (2, 200));
        DateTime[] times = [At(2, 20), At(2, 21), At(3, 20), At(3, 21)];
        Assert.Equal([NaN, 100, 100, 200], days.AsOf(new TimeAxis(times, Frequency.Minute), new() { Calendar = TradingCalendar.UsEquities }));

        static DateTime At(int day, int hour) => new(2020, 1, day, hour, 0, 0, DateTimeKind.Utc);
    }

    [Fact]
    public void Days_do_not_meet_minutes_without_a_calendar() =>
        Assert.Contains("needs AsOfOptions.Calendar", Assert.Throws<ArgumentException>(() =>
            Days("a", (0, 1)).AsOf(new TimeAxis([Cases.Start], Frequency.Minute))).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_that_look_ahead_are_refused() =>
        Assert.Contains("not known before its time", Assert.Throws<ArgumentException>(() =>
            Days("a", (0, 1)).AsOf(new TimeAxis(Cases.Days(2), Frequency.Daily), new() { PublishedAfter = TimeSpan.FromDays(-1) })).Message, StringComparison.Ordinal);

    [Fact]
    public void Joined_value_never_comes_from_the_future() =>
        Gen.Select(AnyDays, AnyDays).Sample((series, other) =>
        {
            var joined = series.AsOf(other.Axis);
            // The value of these series is the number of their day.
            return Enumerable.Range(0, joined.Count).All(i => double.IsNaN(joined[i])
                ? !series.Any(day => day <= other[i])
                : joined[i] == series.Where(day => day <= other[i]).Max());
        });

    [Fact]
    public void Cutting_the_future_changes_no_joined_value() =>
        Gen.Select(AnyDays, AnyDays, Gen.Int[0, 60]).Sample((series, other, cut) =>
        {
            var end = Cases.Start.AddDays(cut);
            var whole = series.AsOf(other.Axis).Between(Cases.Start, end);
            var past = series.Between(Cases.Start, end).AsOf(other.Between(Cases.Start, end).Axis);
            return whole.SequenceEqual(past);
        });

    private static Series Days(string name, params (int Day, double Value)[] rows) =>
        On(name, Frequency.Daily, [.. rows.Select(row => (Cases.Start.AddDays(row.Day), row.Value))]);

    private static Series On(string name, Frequency frequency, params (DateTime Time, double Value)[] rows) =>
        new(name, new TimeAxis([.. rows.Select(row => row.Time)], frequency), [.. rows.Select(row => row.Value)]);
}
