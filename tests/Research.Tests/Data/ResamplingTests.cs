using CsCheck;

namespace AlgoAcademy.Research.Tests.Data;

public class ResamplingTests
{
    private static readonly Gen<BarSeries> AnyMinutes =
        Gen.Select(Gen.Int[1, 20], Gen.Double[1, 100], Gen.Double[1, 100], Gen.Int[0, 50]).Array[61, 150].Select(rows =>
        {
            var time = Cases.Start;
            var times = new DateTime[rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                times[i] = time = time.AddMinutes(rows[i].Item1);
            }

            return new BarSeries("any", Frequency.Minute, new BarColumns
            {
                CloseTime = times,
                Open = [.. rows.Select(row => row.Item2)],
                High = [.. rows.Select(row => Math.Max(row.Item2, row.Item3))],
                Low = [.. rows.Select(row => Math.Min(row.Item2, row.Item3))],
                Close = [.. rows.Select(row => row.Item3)],
                Volume = [.. rows.Select(row => (double)row.Item4)],
            });
        });

    [Fact]
    public void Five_minutes_close_at_the_end_of_their_period()
    {
        // Minutes that end at 00:01, 00:05, 00:06 and 00:12: the first two end in (00:00, 00:05], then one each.
        var bars = Minutes((1, 10), (5, 12), (6, 11), (12, 9));
        var five = bars.Resample(TimeSpan.FromMinutes(5));
        Assert.Equal([5, 10, 15], five.CloseTime.Select(time => (time - Cases.Start).TotalMinutes));
        Assert.Equal(new Bar(Cases.Start.AddMinutes(5), 10, 12, 10, 12, 2), five[0]);
        Assert.Equal("5-minute", five.Frequency.Name);
    }

    [Fact]
    public void Five_minutes_of_a_market_that_never_closes_are_105120_a_year() =>
        Assert.Equal(105_120, Minutes((1, 1), (2, 1), (3, 1)).Resample(TimeSpan.FromMinutes(5)).BarsPerYear, 6);

    [Fact]
    public void Half_hours_then_hours_equal_hours() =>
        AnyMinutes.Sample(bars =>
        {
            var direct = bars.Resample(TimeSpan.FromHours(1));
            var stepped = bars.Resample(TimeSpan.FromMinutes(30)).Resample(TimeSpan.FromHours(1));
            return Enumerable.Range(0, direct.Count).All(i => direct[i] == stepped[i]);
        });

    [Fact]
    public void Joined_bars_keep_volume_range_and_both_ends() =>
        AnyMinutes.Sample(bars =>
        {
            var joined = bars.ToVolumeBars(60);
            Assert.Equal(bars.Volume.Sum(), joined.Volume.Sum(), 9);
            Assert.Equal(bars.High.Max(), joined.High.Max());
            Assert.Equal(bars.Low.Min(), joined.Low.Min());
            Assert.Equal((bars.Open[0], bars.Close.Last), (joined.Open[0], joined.Close.Last));
            Assert.True(joined.Volume.SkipLast(1).All(volume => volume >= 60));
        });

    [Fact]
    public void Dollar_bar_closes_with_the_bar_that_fills_it()
    {
        // Close times volume (1 each): 10, 12, 11, 9; 10 + 12 ≥ 20, then 11 + 9 ≥ 20.
        var joined = Minutes((1, 10), (2, 12), (3, 11), (4, 9)).ToDollarBars(20);
        Assert.Equal([12, 9], joined.Close);
        Assert.Equal([2, 4], joined.CloseTime.Select(time => (time - Cases.Start).TotalMinutes));
    }

    [Fact]
    public void Trades_of_one_instant_stay_in_one_bar()
    {
        DateTime At(double seconds) => Cases.Start.AddSeconds(seconds);
        var trades = new Trades("x", [At(1), At(2), At(2), At(3), At(4)], [10, 11, 14, 12, 13], [5, 5, 5, 5, 5]);
        var ticks = trades.ToTickBars(2);
        Assert.Equal(new Bar(At(2), 10, 14, 10, 14, 15), ticks[0]);
        Assert.Equal(new Bar(At(4), 12, 13, 12, 13, 10), ticks[1]);
        Assert.Equal(2, ticks.Count);
    }

    [Fact]
    public void Trade_on_the_boundary_begins_the_next_bar()
    {
        var trades = new Trades("x", [Cases.Start.AddSeconds(59), Cases.Start.AddSeconds(60)], [1, 2], [1, 1]);
        var minutes = trades.ToTimeBars(TimeSpan.FromMinutes(1), Frequency.Minute.BarsPerYear);
        Assert.Equal([1, 2], minutes.Close);
        Assert.Equal([1, 2], minutes.CloseTime.Select(time => (time - Cases.Start).TotalMinutes));
    }

    [Theory]
    [InlineData(double.NaN, 1, "price must be a finite number above zero; was NaN")]
    [InlineData(0, 1, "price must be a finite number above zero; was 0")]
    [InlineData(1, 0, "size must be a finite number above zero; was 0")]
    [InlineData(1, double.PositiveInfinity, "size must be a finite number above zero; was Infinity")]
    public void Trade_that_is_none_is_refused_with_its_index(double price, double size, string rule)
    {
        var message = Assert.Throws<ArgumentException>(() => new Trades("x", Cases.Days(2), [1, price], [1, size])).Message;
        Assert.StartsWith("Trade 1 (2020-01-02", message, StringComparison.Ordinal);
        Assert.Contains(rule, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(7)]
    [InlineData(2880)]
    public void Period_that_does_not_divide_a_day_is_refused(int minutes) =>
        Assert.Contains("Period must divide a day", Assert.Throws<ArgumentOutOfRangeException>(() =>
            Minutes((1, 1), (2, 1)).Resample(TimeSpan.FromMinutes(minutes))).Message, StringComparison.Ordinal);

    [Fact]
    public void Shorter_bars_cannot_be_made() =>
        Assert.Contains("Finer bars cannot be made", Assert.Throws<ArgumentException>(() =>
            Minutes((1, 1), (2, 1)).Resample(TimeSpan.FromSeconds(30))).Message, StringComparison.Ordinal);

    [Fact]
    public void Volume_bars_without_volume_are_refused() =>
        Assert.Contains("volume must be reported", Assert.Throws<InvalidBarsException>(() =>
            Cases.Bars((1, 1), (2, 2)).ToVolumeBars(5)).Message, StringComparison.Ordinal);

    [Fact]
    public void Volume_and_range_of_future_snapshots_survive_the_bars()
    {
        var ticks = MarketData.LoadPanel("if-ticks");
        var trades = Trades.FromSnapshots("IF2312", ticks["last"], ticks["volume"]);
        var bars = trades.ToDollarBars(5_000_000);
        Assert.Equal(ticks["volume"].Where(volume => volume > 0).Sum(), bars.Volume.Sum(), 6);
        Assert.True(bars.Count > 10);
        Assert.Equal(trades.Prices.Max(), bars.High.Max());
    }

    private static BarSeries Minutes(params (int Minute, double Price)[] rows)
    {
        var columns = BarColumns.FromCloses([.. rows.Select(row => Cases.Start.AddMinutes(row.Minute))], [.. rows.Select(row => row.Price)]);
        return new BarSeries("minutes", Frequency.Minute, columns with { Volume = [.. rows.Select(_ => 1.0)] });
    }
}
