using CsCheck;

namespace AlgoAcademy.Research.Tests.Data;

public class AdjustingTests
{
    private static DateOnly Day(int index) => DateOnly.FromDateTime(Cases.Start.AddDays(index));

    [Fact]
    public void Split_scales_what_came_before_and_its_volume()
    {
        var bars = new BarSeries("x", Frequency.Daily, BarColumns.FromCloses(Cases.Days(3), [400, 404, 102]) with { Volume = [1, 2, 12] });
        var adjusted = bars.AdjustFor(CorporateAction.Split(Day(2), 4));
        Assert.Equal([100, 101, 102], adjusted.Close);
        Assert.Equal([4, 8, 12], adjusted.Volume);
    }

    [Fact]
    public void Dividend_lowers_what_came_before_by_its_part_of_the_last_price()
    {
        // 2 of 100 is a fiftieth: 100 → 98, 50 → 49; the return of the ex-day is 98 / 98 − 1 = 0, the holder lost nothing.
        var adjusted = Cases.Bars((50, 50), (100, 100), (98, 98)).AdjustFor(CorporateAction.CashDividend(Day(2), 2));
        Assert.Equal([49, 98, 98], adjusted.Close);
        Assert.Equal(0, adjusted.Returns()[2], 12);
    }

    [Fact]
    public void Dividend_before_a_split_is_in_the_shares_of_its_own_day()
    {
        // Dividend 10 of 400 on day 1 (factor 0.975), then four for one on day 2 (factor 0.25).
        var adjusted = Cases.Bars((400, 400), (400, 400), (100, 100))
            .AdjustFor(CorporateAction.Split(Day(2), 4), CorporateAction.CashDividend(Day(1), 10));
        Assert.Equal([97.5, 100, 100], adjusted.Close);
    }

    [Fact]
    public void Action_on_a_holiday_holds_from_the_next_bar_and_one_after_the_end_not_at_all()
    {
        DateTime[] times = [Cases.Start, Cases.Start.AddDays(5)];
        var bars = new BarSeries("x", Frequency.Daily, BarColumns.FromCloses(times, [10, 5]));
        Assert.Equal([5, 5], bars.AdjustFor(CorporateAction.Split(Day(3), 2)).Close);
        Assert.Equal([10, 5], bars.AdjustFor(CorporateAction.Split(Day(9), 2)).Close);
        Assert.Equal([10, 5], bars.AdjustFor(CorporateAction.Split(Day(0), 2)).Close);
    }

    [Fact]
    public void Split_made_and_adjusted_changes_no_return() =>
        Gen.Select(Cases.AnyBars, Gen.Int[1, 50], Gen.Double[0.1, 20]).Sample((bars, at, ratio) =>
        {
            at = Math.Min(at, bars.Count - 1);
            double[] Made(Series series) => [.. series.Select((value, i) => i < at ? value * ratio : value)];
            var raw = new BarSeries("x", Frequency.Daily, new BarColumns
            {
                CloseTime = [.. bars.CloseTime],
                Open = Made(bars.Open),
                High = Made(bars.High),
                Low = Made(bars.Low),
                Close = Made(bars.Close),
            });
            var adjusted = raw.AdjustFor(CorporateAction.Split(Day(at), ratio));
            return Enumerable.Range(0, bars.Count).All(i => Math.Abs((adjusted.Close[i] / bars.Close[i]) - 1) < 1e-12);
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Ratio_or_dividend_that_is_none_is_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CorporateAction.Split(Day(0), value));
        Assert.Throws<ArgumentOutOfRangeException>(() => CorporateAction.CashDividend(Day(0), value));
    }

    [Fact]
    public void Dividend_as_large_as_the_price_is_refused() =>
        Assert.Contains("Check its unit", Assert.Throws<ArgumentException>(() =>
            Cases.Bars((1, 1), (1, 1)).AdjustFor(CorporateAction.CashDividend(Day(1), 1))).Message, StringComparison.Ordinal);
}
