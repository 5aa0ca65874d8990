namespace AlgoAcademy.Research.Tests.Data;

public class SeriesTests
{
    private const double NaN = double.NaN;

    [Fact]
    public void Returns_are_fractions_and_the_first_is_NaN() => Near.Equal([NaN, 0.1, -0.5], Cases.Series(100, 110, 55).Returns(), 1e-12);

    [Fact]
    public void Log_returns_add_up_to_the_whole_move() =>
        Near.Equal(Math.Log(55 / 100.0), Cases.Series(100, 110, 55).LogReturns().AfterWarmUp().Sum(), 1e-12);

    [Fact]
    public void Growth_undoes_returns()
    {
        var prices = Cases.Series(100, 110, 55);
        Near.Equal([1, 1.1, 0.55], prices.Returns().Growth(), 1e-12);
    }

    [Fact]
    public void Lag_reads_the_past_and_refuses_the_future()
    {
        Near.Equal([NaN, NaN, 1], Cases.Series(1, 2, 3).Lag(2));
        Near.Equal([NaN, NaN, NaN], Cases.Series(1, 2, 3).Lag(7));
        Assert.Contains("reads the future", Assert.Throws<ArgumentOutOfRangeException>(() => Cases.Series(1).Lag(-1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arithmetic_is_element_by_element_and_lets_NaN_through()
    {
        var (a, b) = (Cases.Series(1, NaN, 6), Cases.Series(2, 4, 3));
        Near.Equal([3, NaN, 9], a + b);
        Near.Equal([-1, NaN, 3], a - b);
        Near.Equal([2, NaN, 18], a * b);
        Near.Equal([0.5, NaN, 2], a / b);
        Near.Equal([3, NaN, 13], (2 * a) + 1);
        Near.Equal([-1.5, NaN, -4], -((a + 2) / 2));
        Near.Equal([0, NaN, 5], a - 1);
    }

    [Fact]
    public void Series_on_different_dates_are_not_combined() =>
        Assert.Contains("must share one time axis; had 2 bars 2020-01-01..2020-01-02 and 1 bars", Assert.Throws<ArgumentException>(() =>
            Cases.Series(1, 2) + Cases.Series(1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Warm_up_counts_leading_NaN_only()
    {
        Assert.Equal(2, Cases.Series(NaN, NaN, 1, NaN).WarmUp);
        Assert.Equal([1, NaN], Cases.Series(NaN, NaN, 1, NaN).AfterWarmUp());
        Assert.Equal(2, Cases.Series(NaN, NaN).WarmUp);
    }

    [Fact]
    public void Empty_series_has_no_last_value() =>
        Assert.Contains("'x' is empty", Assert.Throws<InvalidOperationException>(() => Cases.Series().Last).Message, StringComparison.Ordinal);

    [Fact]
    public void Values_must_match_the_times() =>
        Assert.Contains("one value for each of the 3 times; had 2", Assert.Throws<ArgumentException>(() =>
            new Series("s", new TimeAxis(Cases.Days(3), Frequency.Daily), [1, 2])).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_is_the_same_in_every_culture() =>
        Assert.Equal("x: 2 values 2020-01-01..2020-01-02, last 2.5", Cases.Series(1, 2.5).ToString());
}
