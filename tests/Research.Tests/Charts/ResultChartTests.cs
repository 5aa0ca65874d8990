namespace AlgoAcademy.Research.Tests.Charts;

/// <summary>Charts of a backtest show its own numbers; what it has not enough of is said.</summary>
public sealed class ResultChartTests
{
    private static readonly DateTime s_start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_long_trade_moves_from_the_lowest_low_to_the_highest_high_while_held()
    {
        // Entry at the open of bar 1 (100); lows 95 and 90, highs 104 and 120 in bars 1 and 2; exit at the open of bar 3 (110),
        // whose low of 50 comes after the exit and does not count.
        var bars = Bars((100, 101, 99), (100, 104, 95), (102, 120, 90), (110, 111, 50));

        var moved = Excursion.Of(Trade(TradeDirection.Long, 100, 110), bars);

        Assert.Equal(-0.10, moved.Adverse, 12);
        Assert.Equal(0.20, moved.Favorable, 12);
    }

    [Fact]
    public void A_short_trade_is_the_mirror()
    {
        var bars = Bars((100, 101, 99), (100, 104, 95), (102, 120, 90), (110, 111, 50));

        var moved = Excursion.Of(Trade(TradeDirection.Short, 100, 110), bars);

        Assert.Equal(-0.20, moved.Adverse, 12);
        Assert.Equal(0.10, moved.Favorable, 12);
    }

    [Fact]
    public void The_monthly_map_holds_each_month_and_the_year()
    {
        var equity = new Series("e", new TimeAxis([s_start, s_start.AddDays(30), s_start.AddDays(59)], Frequency.Daily), [100, 110, 99]);

        var cells = (CellTrace)ReturnTable.Of(equity).ToMonthlyChart().Traces.Single();

        // January 100 → 110 is +10 %, February 110 → 99 is −10 %, the year −1 %.
        Assert.Equal([0.10, -0.10], cells.Values.Take(2).Select(v => Math.Round(v, 12)));
        Assert.Equal(-0.01, cells.Values[12], 12);
        Assert.Equal(0.1, cells.Colors.High, 12);
    }

    [Fact]
    public void A_backtest_without_trades_has_a_tear_sheet_that_says_what_is_left_out()
    {
        var bars = MarketData.Load("sp500-daily").Slice(0, 30);

        var page = Backtest.Run(bars, Signal.Constant(bars, 0), Costs.None).ToTearSheetPage();

        Assert.Contains("Left out for want of data: distribution of returns, rolling figures, trades.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_no_closed_trade_is_refused()
    {
        var bars = MarketData.Load("sp500-daily").Slice(0, 30);

        Assert.Contains("closed trade", Assert.Throws<ArgumentException>(() => Backtest.Run(bars, Signal.Constant(bars), Costs.None).ToTradeChart()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rolling_window_that_is_never_full_is_refused() =>
        Assert.Contains("from 2 to", Assert.Throws<ArgumentOutOfRangeException>(() => MarketData.Load("sp500-daily").Slice(0, 30).Close.Returns().ToRollingChart(252)).Message, StringComparison.Ordinal);

    private static BarSeries Bars(params (double Open, double High, double Low)[] bars) => new("test", Frequency.Daily, new BarColumns
    {
        CloseTime = [.. bars.Select((_, i) => s_start.AddDays(i))],
        Open = [.. bars.Select(b => b.Open)],
        High = [.. bars.Select(b => b.High)],
        Low = [.. bars.Select(b => b.Low)],
        Close = [.. bars.Select(b => b.Open)],
    });

    private static Trade Trade(TradeDirection direction, double entry, double exit) => new()
    {
        Direction = direction,
        EntryIndex = 1,
        EntryTime = s_start.AddDays(1),
        ExitIndex = 3,
        ExitTime = s_start.AddDays(3),
        EntryPrice = entry,
        ExitPrice = exit,
        Quantity = 1,
        Profit = 0,
        Costs = 0,
        IsOpen = false,
    };
}
