using static AlgoAcademy.Research.Tests.Backtesting.Events.Scripted;

namespace AlgoAcademy.Research.Tests.Backtesting.Events;

/// <summary>An entry with its two exits, and orders of which one cancels the other.</summary>
public class BracketTests
{
    [Theory]
    [InlineData(100, 101, 99, 100, double.NaN)] // neither
    [InlineData(100, 104, 99, 103, 104)]
    [InlineData(100, 101, 97, 100, 98)]
    [InlineData(100, 105, 97, 100, 98)] // both: the stop
    [InlineData(106, 107, 105, 106, 106)] // gaps fill at the open
    [InlineData(96, 97, 95, 96, 96)]
    public void Exit_of_a_position_bought_at_100(double open, double high, double low, double close, double exit)
    {
        var result = Run(OrderRequest.Market(10), Calm, Calm, (open, high, low, close), Calm);
        Assert.Equal(double.IsNaN(exit) ? [100.0] : [100.0, exit], result.Fills.Select(fill => fill.Price));
        Assert.Equal(double.IsNaN(exit) ? 10 : 0, result.Quantity().Last);
        if (!double.IsNaN(exit))
        {
            Assert.Equal([OrderStatus.Filled, OrderStatus.Cancelled], result.Orders.Skip(1).Select(order => order.Status).Order());
        }
    }

    [Fact]
    public void Stop_may_be_reached_in_the_bar_of_an_entry_inside_it_and_the_target_not()
    {
        // Bought at 99 inside a bar that holds 98 and 104: nobody knows what came after.
        Assert.Equal([99.0, 98.0], Run(OrderRequest.Limit(10, 99), Calm, (100, 105, 97, 100)).Fills.Select(fill => fill.Price));
        Assert.Equal([99.0], Run(OrderRequest.Limit(10, 99), Calm, (100, 105, 98.5, 100)).Fills.Select(fill => fill.Price));
    }

    [Fact]
    public void Exits_are_as_large_as_what_was_filled()
    {
        // 100 a bar: the entry of 250 has 100 when the stop is reached in bar 2, after another 100 at its open.
        var bars = Bars(Calm, Calm, (100, 100, 97, 98), Calm);
        var result = EventBacktest.Run(bars, AtFirst(context => context.Submit(new BracketRequest { Entry = OrderRequest.Market(150), StopLoss = 98 })), new() { Participation = 0.1, InitialCash = 1e6 });
        Assert.Equal([100.0, 50, -50, -100], result.Fills.Select(fill => fill.Quantity));
        Assert.Equal(0, result.Quantity().Last);
    }

    [Fact]
    public void Exits_of_an_entry_that_is_taken_back_end_with_it()
    {
        TradeOrder? entry = null;
        var result = EventBacktest.Run(Bars(Calm, Calm, (90, 90, 90, 90)), new Scripted(context =>
        {
            entry ??= context.Submit(new BracketRequest { Entry = OrderRequest.Limit(1, 95), StopLoss = 90, TakeProfit = 99 });
            if (context.Index == 1)
            {
                context.Cancel(entry);
            }
        }));
        Assert.Empty(result.Fills);
        Assert.All(result.Orders, order => Assert.Equal(OrderStatus.Cancelled, order.Status));
        Assert.Equal("Its entry #1 was never filled.", result.Orders[1].Reason);
    }

    [Fact]
    public void One_cancels_the_other()
    {
        var result = EventBacktest.Run(Bars(Calm, (100, 106, 100, 105), (105, 106, 90, 91)), AtFirst(context =>
            context.OneCancelsOther(context.Submit(OrderRequest.Stop(1, 105)), context.Submit(OrderRequest.Limit(1, 95)))));
        Assert.Equal([105.0], result.Fills.Select(fill => fill.Price));
        Assert.Equal("Order #1 closed the position.", result.Orders[1].Reason);
    }

    [Fact]
    public void Orders_of_different_size_cannot_be_tied() => EventBacktest.Run(Bars(Calm), AtFirst(context =>
        Assert.Throws<ArgumentException>(() => context.OneCancelsOther(context.Submit(OrderRequest.Stop(1, 105)), context.Submit(OrderRequest.Limit(2, 95))))));

    private static EventResult Run(OrderRequest entry, params (double, double, double, double)[] rows) =>
        EventBacktest.Run(Bars(rows), AtFirst(context => context.Submit(new BracketRequest { Entry = entry, StopLoss = 98, TakeProfit = 104 })));
}
