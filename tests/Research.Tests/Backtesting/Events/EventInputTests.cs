using static AlgoAcademy.Research.Tests.Backtesting.Events.Scripted;

namespace AlgoAcademy.Research.Tests.Backtesting.Events;

/// <summary>What is refused, and how it is said.</summary>
public class EventInputTests
{
    public static TheoryData<OrderRequest, string> Wrong { get; } = new()
    {
        { OrderRequest.Market(0), "Quantity must be a finite number other than zero: above to buy, below to sell; was 0." },
        { OrderRequest.Market(double.NaN), "was NaN" },
        { OrderRequest.Limit(1, -5), "LimitPrice must be a finite number above zero; was -5." },
        { OrderRequest.Limit(1, double.NaN), "LimitPrice" },
        { OrderRequest.Stop(1, double.PositiveInfinity), "StopPrice" },
        { OrderRequest.TrailingStop(1, 2), "TrailFraction must be from 0 to 0.99; was 2." },
        { OrderRequest.Target(double.NaN), "TargetExposure" },
        { OrderRequest.Market(1) with { Instrument = 1 }, "Instrument must be from 0 to 0; was 1." },
        { OrderRequest.Market(1) with { TimeInForce = TimeInForce.GoodTillDate }, "ExpiresAt must be a UTC time" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_order_names_its_fault(OrderRequest request, string said)
    {
        var thrown = Assert.Throws<ArgumentException>(() => EventBacktest.Run(Bars(Calm), AtFirst(context => context.Submit(request))));
        Assert.Contains(said, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_options_are_named_all_at_once()
    {
        var options = new EventOptions
        {
            InitialCash = -1,
            Participation = 0,
            Commission = CommissionPlan.Bps(-1) with { Tiers = [new(5, 1), new(4, 2)] },
            Slippage = new() { Window = 1 },
            Carry = new() { BorrowRate = -1 },
            Margin = new() { MaxLeverage = 0 },
        };
        var thrown = Assert.Throws<ArgumentException>(() => EventBacktest.Run(Bars(Calm), AtFirst(_ => { }), options));
        foreach (var name in new[] { "InitialCash", "Participation", "TakerBps", "MakerBps", "Tiers must rise", "Tiers[1].Factor", "Window", "BorrowRate", "MaxLeverage" })
        {
            Assert.Contains(name, thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Instruments_of_different_times_are_refused()
    {
        Assert.Throws<ArgumentException>(() => EventBacktest.Run([new Instrument(Bars(Calm)), new Instrument(Bars(Calm, Calm))], AtFirst(_ => { })));
        Assert.Throws<ArgumentException>(() => EventBacktest.Run([], AtFirst(_ => { })));
        Assert.Throws<ArgumentException>(() => EventBacktest.Run(Bars(), AtFirst(_ => { })));
        Assert.Throws<ArgumentException>(() => EventBacktest.Run(Bars(Calm), new Rebalance([0.5, 0.5], 0.1)));
        Assert.Throws<ArgumentException>(() => new Rebalance([], 0.1));
        Assert.Throws<ArgumentException>(() => new Rebalance([double.NaN], 0.1));
    }

    [Fact]
    public void One_bar_is_traded_without_a_fill()
    {
        var result = EventBacktest.Run(Bars(Calm), AtFirst(context => context.Buy(1)));
        Assert.Empty(result.Fills);
        Assert.Equal(100_000, result.Equity.Last);
        Assert.Equal(OrderStatus.Working, Assert.Single(result.Orders).Status);
    }
}
