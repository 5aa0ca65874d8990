using static AlgoAcademy.Research.Tests.Backtesting.Events.Scripted;

namespace AlgoAcademy.Research.Tests.Backtesting.Events;

/// <summary>What each kind of order does in one bar, by hand.</summary>
public class OrderByHandTests
{
    // The order stands from bar 1 on; the calm bars go from 99 to 101.
    public static TheoryData<string, double, double, double, double, double> Cases { get; } = new()
    {
        { "market buy", 100, 104, 98, 103, 100 },
        { "limit buy 98", 100, 101, 98, 100, 98 }, // touched
        { "limit buy 98", 97, 99, 96, 98, 97 }, // the open is better
        { "limit buy 98", 100, 101, 98.5, 100, double.NaN },
        { "limit sell 102", 100, 103, 99, 100, 102 },
        { "limit sell 102", 105, 106, 104, 105, 105 },
        { "stop buy 102", 100, 103, 99, 100, 102 },
        { "stop buy 102", 104, 105, 103, 104, 104 }, // a gap fills at the open
        { "stop sell 98", 100, 101, 97, 100, 98 },
        { "stop sell 98", 95, 96, 94, 95, 95 },
        { "stop sell 98", 100, 101, 98.5, 100, double.NaN },
        { "stop-limit buy 102 103", 100, 104, 99, 100, 102 },
        { "stop-limit buy 102 103", 102.5, 104, 102, 103, 102.5 }, // set off by the open, which the limit allows
        { "stop-limit buy 102 103", 105, 106, 104, 105, double.NaN }, // gapped over the limit and never came back
        { "stop-limit buy 102 103", 105, 106, 102, 105, 103 }, // and came back
        { "stop-limit sell 98 97", 100, 101, 96, 100, 98 },
        { "trailing sell 0.05", 100, 101, 94, 96, 95 }, // 5 % under the close of bar 0
        { "trailing sell 0.05", 100, 120, 96, 110, double.NaN }, // moves after the bar, not inside it
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Price_of_a_fill(string order, double open, double high, double low, double close, double price)
    {
        var result = EventBacktest.Run(Bars(Calm, (open, high, low, close)), AtFirst(context => context.Submit(Request(order))));
        Assert.Equal(double.IsNaN(price) ? [] : [price], result.Fills.Select(fill => fill.Price));
        Assert.All(result.Fills, fill => Assert.Equal(1, fill.Index));
    }

    [Fact]
    public void Trailing_stop_follows_the_best_price_and_never_goes_back()
    {
        // Highs 101, 120, 110: the stop stands at 95, then 114, and stays there; bar 3 falls to it.
        var bars = Bars(Calm, (100, 120, 100, 119), (119, 119.5, 115, 116), (116, 117, 110, 111));
        var fill = Assert.Single(EventBacktest.Run(bars, AtFirst(context => context.Submit(OrderRequest.TrailingStop(-1, 0.05)))).Fills);
        Assert.Equal((3, 114.0), (fill.Index, fill.Price));
    }

    [Fact]
    public void Limit_that_must_be_gone_through_is_not_filled_by_a_touch()
    {
        var options = new EventOptions { LimitsFillOnTouch = false };
        var strategy = AtFirst(context => context.Submit(OrderRequest.Limit(1, 98)));
        Assert.Empty(EventBacktest.Run(Bars(Calm, (100, 101, 98, 100)), strategy, options).Fills);
        Assert.Single(EventBacktest.Run(Bars(Calm, (100, 101, 97.99, 100)), strategy, options).Fills);
    }

    [Theory]
    [InlineData(TimeInForce.GoodTillCancelled, 3, OrderStatus.Filled)]
    [InlineData(TimeInForce.Day, -1, OrderStatus.Expired)]
    [InlineData(TimeInForce.ImmediateOrCancel, -1, OrderStatus.Cancelled)]
    [InlineData(TimeInForce.FillOrKill, -1, OrderStatus.Cancelled)]
    [InlineData(TimeInForce.GoodTillDate, -1, OrderStatus.Expired)]
    public void Time_in_force_ends_an_order(TimeInForce time, int filledAt, OrderStatus status)
    {
        var bars = Bars(Calm, Calm, Calm, (100, 101, 95, 100));
        var request = OrderRequest.Limit(1, 96) with { TimeInForce = time, ExpiresAt = time == TimeInForce.GoodTillDate ? bars.CloseTime[2] : null };
        var result = EventBacktest.Run(bars, AtFirst(context => context.Submit(request)));
        Assert.Equal(filledAt < 0 ? [] : [filledAt], result.Fills.Select(fill => fill.Index));
        Assert.Equal(status, Assert.Single(result.Orders).Status);
    }

    [Fact]
    public void Volume_bounds_a_fill_and_the_rest_follows()
    {
        // A tenth of 1,000 a bar: 250 take three bars.
        var options = new EventOptions { Participation = 0.1, InitialCash = 1e6 };
        var result = EventBacktest.Run(Bars(Calm, Calm, Calm, Calm, Calm), AtFirst(context => context.Buy(250)), options);
        Assert.Equal([100.0, 100, 50], result.Fills.Select(fill => fill.Quantity));
        Assert.Equal([1, 2, 3], result.Fills.Select(fill => fill.Index));
        var killed = EventBacktest.Run(
            Bars(Calm, Calm, Calm), AtFirst(context => context.Submit(OrderRequest.Market(250) with { TimeInForce = TimeInForce.FillOrKill })), options);
        Assert.Empty(killed.Fills);
        var immediate = EventBacktest.Run(
            Bars(Calm, Calm, Calm), AtFirst(context => context.Submit(OrderRequest.Market(250) with { TimeInForce = TimeInForce.ImmediateOrCancel })), options);
        Assert.Equal([100.0], immediate.Fills.Select(fill => fill.Quantity));
    }

    [Fact]
    public void Sizes_are_cut_to_whole_lots()
    {
        Instrument lots = new(Bars(Calm, Calm, Calm)) { LotSize = 10 };
        Assert.Equal([20.0], EventBacktest.Run([lots], AtFirst(context => context.Buy(29))).Fills.Select(fill => fill.Quantity));
        var small = Assert.Single(EventBacktest.Run([lots], AtFirst(context => context.Buy(9))).Orders);
        Assert.Equal(OrderStatus.Rejected, small.Status);
        Assert.Equal("9 is less than one lot of 10.", small.Reason);

        // 1,000 units would be all of the equity of 100,005 at 100; the lot leaves 5 over.
        Assert.Equal([1_000.0], EventBacktest.Run([lots], AtFirst(context => context.Target(1)), new() { InitialCash = 100_005 }).Fills.Select(fill => fill.Quantity));
    }

    private static OrderRequest Request(string text)
    {
        var words = text.Split(' ');
        var units = words[1] == "buy" ? 10 : -10;
        double[] numbers = [.. words.Skip(2).Select(word => double.Parse(word, System.Globalization.CultureInfo.InvariantCulture))];
        return words[0] switch
        {
            "market" => OrderRequest.Market(units),
            "limit" => OrderRequest.Limit(units, numbers[0]),
            "stop" => OrderRequest.Stop(units, numbers[0]),
            "stop-limit" => OrderRequest.StopLimit(units, numbers[0], numbers[1]),
            _ => OrderRequest.TrailingStop(units, numbers[0]),
        };
    }
}
