using CsCheck;

namespace AlgoAcademy.Research.Tests.Data;

public class BarSeriesTests
{
    private const double NaN = double.NaN;

    [Theory]
    [InlineData(NaN, "close must be a finite price above zero; was NaN")]
    [InlineData(double.PositiveInfinity, "close must be a finite price above zero; was Infinity")]
    [InlineData(0, "close must be a finite price above zero; was 0")]
    [InlineData(-3, "close must be a finite price above zero; was -3")]
    public void Price_that_is_none_is_refused_with_index_time_and_rule(double price, string rule)
    {
        var columns = BarColumns.FromCloses(Cases.Days(3), [1, 2, 3]) with { Close = [1, price, 3] };
        var thrown = Assert.Throws<InvalidBarsException>(() => new BarSeries("x", Frequency.Daily, columns));
        Assert.Equal(1, thrown.Index);
        Assert.Equal(Cases.Start.AddDays(1), thrown.Time);
        Assert.Contains(rule, thrown.Rule, StringComparison.Ordinal);
        Assert.StartsWith("Bar 1 (2020-01-02 00:00:00): close must be", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_volume_is_refused_and_unreported_volume_is_not()
    {
        var columns = BarColumns.FromCloses(Cases.Days(2), [1, 2]);
        Assert.Contains("volume must be zero or more", Assert.Throws<InvalidBarsException>(() =>
            new BarSeries("x", Frequency.Daily, columns with { Volume = [1, -1] })).Message, StringComparison.Ordinal);
        Assert.True(double.IsNaN(new BarSeries("x", Frequency.Daily, columns with { Volume = [1, NaN] }).Volume[1]));
        Assert.True(double.IsNaN(new BarSeries("x", Frequency.Daily, columns).Volume[0]));
    }

    [Fact]
    public void Unordered_times_are_refused_never_sorted()
    {
        var columns = BarColumns.FromCloses([Cases.Start.AddDays(1), Cases.Start], [1, 2]);
        var thrown = Assert.Throws<InvalidBarsException>(() => new BarSeries("x", Frequency.Daily, columns));
        Assert.Equal(1, thrown.Index);
        Assert.Contains("from oldest to newest", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Sort the rows by time", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_time_is_refused() =>
        Assert.Contains("must not repeat", Assert.Throws<InvalidBarsException>(() =>
            new BarSeries("x", Frequency.Daily, BarColumns.FromCloses([Cases.Start, Cases.Start], [1, 2]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Time_that_is_not_utc_is_refused() =>
        Assert.Contains("must be UTC; its kind was Unspecified", Assert.Throws<InvalidBarsException>(() =>
            new BarSeries("x", Frequency.Daily, BarColumns.FromCloses([new DateTime(2020, 1, 1)], [1]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Columns_of_different_lengths_are_refused() =>
        Assert.Contains("Column high must have one value for each of the 2 close times; had 1", Assert.Throws<ArgumentException>(() =>
            new BarSeries("x", Frequency.Daily, BarColumns.FromCloses(Cases.Days(2), [1, 2]) with { High = [1] })).Message, StringComparison.Ordinal);

    [Fact]
    public void Bars_without_order_of_prices_are_kept_and_reported()
    {
        var columns = BarColumns.FromCloses(Cases.Days(3), [10, 10, 10]) with { High = [11, 9, 11], Low = [9, 8, 10.5] };
        var bars = new BarSeries("x", Frequency.Daily, columns);
        Assert.Equal([1, 2], bars.Check().Select(defect => defect.Index));
        Assert.Contains("open 10, high 9, low 8, close 10", bars.Check()[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Between_includes_both_ends_and_from_and_before_split_without_overlap()
    {
        var bars = Cases.Bars((1, 1), (2, 2), (3, 3), (4, 4));
        Assert.Equal([2, 3], bars.Between(new(2020, 1, 2), new(2020, 1, 3)).Close);
        Assert.Equal([3, 4], bars.From(new(2020, 1, 3)).Close);
        Assert.Equal([1, 2], bars.Before(new(2020, 1, 3)).Close);
        Assert.Equal(0, bars.Between(new(2021, 1, 1), new(2022, 1, 1)).Count);
        Assert.Throws<ArgumentException>(() => bars.From(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Local)));
    }

    [Fact]
    public void Monthly_bars_have_first_open_highest_high_lowest_low_last_close()
    {
        DateTime[] times = [Day(1, 30), Day(1, 31), Day(2, 3), Day(2, 28)];
        var bars = new BarSeries("x", Frequency.Daily, new BarColumns
        {
            CloseTime = times,
            Open = [10, 11, 12, 13],
            High = [15, 12, 13, 20],
            Low = [9, 10, 7, 12],
            Close = [11, 12, 12.5, 14],
            Volume = [1, 2, 3, 4],
        });
        var monthly = bars.Resample(Frequency.Monthly);
        Assert.Equal(new Bar(Day(1, 31), 10, 15, 9, 12, 3), monthly[0]);
        Assert.Equal(new Bar(Day(2, 28), 12, 20, 7, 14, 7), monthly[1]);
        Assert.Equal(12, monthly.BarsPerYear);

        static DateTime Day(int month, int day) => new(2020, month, day, 0, 0, 0, DateTimeKind.Utc);
    }

    [Fact]
    public void Minute_that_ends_at_midnight_belongs_to_the_day_before()
    {
        var midnight = Cases.Start.AddDays(1);
        var bars = new BarSeries("x", Frequency.Minute, BarColumns.FromCloses([midnight.AddMinutes(-1), midnight, midnight.AddMinutes(1)], [1, 2, 3]));
        var daily = bars.Resample(Frequency.Daily);
        Assert.Equal([2, 3], daily.Close);
        Assert.Equal([Cases.Start, midnight], daily.CloseTime);
    }

    [Fact]
    public void Finer_bars_cannot_be_made() =>
        Assert.Contains("Finer bars cannot be made", Assert.Throws<ArgumentException>(() =>
            Cases.Bars((1, 1)).Resample(Frequency.Daily)).Message, StringComparison.Ordinal);

    [Fact]
    public void Frame_and_back_gives_the_same_bars() => Cases.AnyBars.Sample(bars =>
    {
        var back = BarSeries.FromFrame(bars.ToFrame(), bars.Symbol, bars.Frequency);
        Assert.Equal(bars.CloseTime, back.CloseTime);
        Assert.Equal(bars.Open.Values, back.Open.Values);
        Assert.Equal(bars.High.Values, back.High.Values);
        Assert.Equal(bars.Low.Values, back.Low.Values);
        Assert.Equal(bars.Close.Values, back.Close.Values);
    });

    [Fact]
    public void Frame_without_a_price_column_names_what_it_has()
    {
        var frame = Cases.Bars((1, 1)).ToFrame();
        frame.DropColumn("High");
        var message = Assert.Throws<ArgumentException>(() => BarSeries.FromFrame(frame, "x", Frequency.Daily)).Message;
        Assert.Contains("must have a column 'High'; it has Open, Low, Close, Volume", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adjusted_bars_return_what_an_owner_had()
    {
        var bars = new BarSeries("x", Frequency.Daily, BarColumns.FromCloses(Cases.Days(2), [100, 50]) with { AdjustedClose = [50, 50] });
        Assert.Equal(0, bars.Adjusted().Returns()[1]);
        Assert.Equal(50, bars.Adjusted().Open[0]);
        Assert.Contains("has no adjusted close", Assert.Throws<InvalidOperationException>(() =>
            Cases.Bars((1, 1)).Adjusted()).Message, StringComparison.Ordinal);
    }
}
