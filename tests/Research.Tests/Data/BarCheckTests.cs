namespace AlgoAcademy.Research.Tests.Data;

public sealed class BarCheckTests
{
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Quiet_bars_are_not_suspected() => Assert.Equal("quiet: nothing suspicious in 200 bars", Bars(Closes()).Check().ToString());

    [Fact]
    public void Jump_that_stays_is_an_outlier()
    {
        var closes = Closes();
        for (var i = 100; i < closes.Length; i++)
        {
            closes[i] *= 1.25;
        }

        var defect = Assert.Single(Bars(closes).Check());
        Assert.Equal((100, DefectKind.Outlier), (defect.Index, defect.Kind));
        Assert.Contains("times the usual size of the 50 around it", defect.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Jump_that_is_taken_back_is_a_spike()
    {
        var closes = Closes();
        closes[100] *= 1.25;
        Assert.Equal((100, DefectKind.Spike), (Bars(closes).Check()[0].Index, Bars(closes).Check()[0].Kind));
    }

    [Fact]
    public void Halved_price_is_suspected_to_be_a_split()
    {
        var closes = Closes();
        for (var i = 100; i < closes.Length; i++)
        {
            closes[i] /= 2;
        }

        var defect = Assert.Single(Bars(closes).Check());
        Assert.Equal((100, DefectKind.SplitSuspect), (defect.Index, defect.Kind));
        Assert.Contains("split 2 : 1", defect.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Stale_closes_are_told_once_for_each_run()
    {
        var closes = Closes();
        Array.Fill(closes, closes[50], 50, 8);
        var defect = Assert.Single(Bars(closes).Check().Of(DefectKind.Stale));
        Assert.Equal(54, defect.Index);
    }

    [Fact]
    public void Bars_without_volume_are_told() =>
        Assert.Equal([7, 9], Bars(Closes(), volume: i => i is 7 or 9 ? 0 : 100).Check().Of(DefectKind.NoVolume).Select(defect => defect.Index));

    [Fact]
    public void Week_without_bars_is_a_gap()
    {
        var defect = Assert.Single(Bars(Closes(), time: i => Start.AddDays(i < 60 ? i : i + 8)).Check());
        Assert.Equal((60, DefectKind.Gap, "9 days since the bar before"), (defect.Index, defect.Kind, defect.Rule));
    }

    [Fact]
    public void Calendar_names_missing_sessions_and_bars_on_closed_days()
    {
        var days = TradingCalendar.UsEquities.Sessions(new(2024, 1, 2), new(2024, 12, 31)).Take(201).ToList();
        days.RemoveAt(100);
        days[150] = days[150].AddDays(days[150].DayOfWeek == DayOfWeek.Friday ? 1 : 0);
        while (days[150].DayOfWeek != DayOfWeek.Saturday)
        {
            days[150] = days[150].AddDays(1);
        }

        days.RemoveRange(151, days.Count - 151);
        var bars = Bars(Closes(days.Count), time: i => days[i].ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var found = bars.Check(new CheckOptions { Calendar = TradingCalendar.UsEquities });
        Assert.Contains(found, defect => defect is { Index: 100, Kind: DefectKind.Gap } && defect.Rule.StartsWith("1 sessions of US stock exchanges have no bar", StringComparison.Ordinal));
        Assert.Contains(found, defect => defect is { Index: 150, Kind: DefectKind.ClosedDay });
    }

    [Fact]
    public void Lunch_of_every_day_is_no_gap_but_an_hour_missing_once_is()
    {
        var bars = MarketData.Load("csi300-1m");
        Assert.Empty(bars.Check().Of(DefectKind.Gap));
        var kept = Enumerable.Range(0, bars.Count).Where(i => i is < 300 or >= 330).ToArray();
        var holed = new BarSeries("holed", bars.Frequency, new BarColumns
        {
            CloseTime = Array.ConvertAll(kept, i => bars.CloseTime[i]),
            Open = Array.ConvertAll(kept, i => bars.Open[i]),
            High = Array.ConvertAll(kept, i => bars.High[i]),
            Low = Array.ConvertAll(kept, i => bars.Low[i]),
            Close = Array.ConvertAll(kept, i => bars.Close[i]),
        });
        Assert.Equal(300, Assert.Single(holed.Check().Of(DefectKind.Gap)).Index);
    }

    [Fact]
    public void Unadjusted_chinese_stock_shows_its_splits_and_apple_adjusted_shows_none()
    {
        Assert.NotEmpty(MarketData.Load("cn-600000-daily").Check().Of(DefectKind.SplitSuspect));
        Assert.Empty(MarketData.Load("aapl-daily").Check().Of(DefectKind.SplitSuspect));
    }

    [Fact]
    public void Every_fatal_defect_of_raw_columns_is_listed()
    {
        var columns = new BarColumns
        {
            CloseTime = [Start, Start.AddDays(1), Start.AddDays(1), DateTime.SpecifyKind(Start.AddDays(3), DateTimeKind.Local)],
            Open = [1, double.NaN, 1, 1],
            High = [1, 1, 1, double.PositiveInfinity],
            Low = [0, 1, 1, 1],
            Close = [1, 1, -1, 1],
            Volume = [1, -1, double.NaN, double.PositiveInfinity],
        };
        var check = BarCheck.Of(columns);
        Assert.Equal(
            [(0, DefectKind.PriceUnusable), (1, DefectKind.PriceUnusable), (1, DefectKind.VolumeUnusable), (2, DefectKind.PriceUnusable), (2, DefectKind.TimeUnordered),
                (3, DefectKind.PriceUnusable), (3, DefectKind.VolumeUnusable), (3, DefectKind.TimeUnordered)],
            check.Select(defect => (defect.Index, defect.Kind)));
        Assert.Throws<InvalidBarsException>(() => new BarSeries("x", Frequency.Daily, columns));
    }

    [Fact]
    public void Options_out_of_range_are_all_named() =>
        Assert.Equal("OutlierScale must be a finite number above zero; was 0. StaleBars must be at least 2 bars; was 1. (Parameter 'options')",
            Assert.Throws<ArgumentException>(() => Bars(Closes()).Check(new CheckOptions { OutlierScale = 0, StaleBars = 1 })).Message);

    // Returns of ±1 % in a pattern without repetition of closes: 1, 1, −1 … from the digits of a fixed seed.
    private static double[] Closes(int count = 200)
    {
        var random = new Random(11);
        var closes = new double[count];
        var price = 100.0;
        for (var i = 0; i < count; i++)
        {
            closes[i] = price *= 1 + (0.005 + (0.005 * random.NextDouble())) * (random.Next(2) == 0 ? 1 : -1);
        }

        return closes;
    }

    private static BarSeries Bars(double[] closes, Func<int, DateTime>? time = null, Func<int, double>? volume = null) => new("quiet", Frequency.Daily, new BarColumns
    {
        CloseTime = [.. Enumerable.Range(0, closes.Length).Select(i => time?.Invoke(i) ?? Start.AddDays(i))],
        Open = closes,
        High = closes,
        Low = closes,
        Close = closes,
        Volume = [.. Enumerable.Range(0, closes.Length).Select(i => volume?.Invoke(i) ?? 100)],
    });
}
