using System.Collections.Immutable;
using static AlgoAcademy.Research.Tests.Backtesting.Events.Scripted;

namespace AlgoAcademy.Research.Tests.Backtesting.Events;

/// <summary>Commission, slippage, carry, margin and currencies, by hand.</summary>
public class ChargeTests
{
    [Fact]
    public void Commission_plans_by_hand()
    {
        Assert.Equal(2.5, CommissionPlan.Bps(25).Of(10, 100, waited: false, 0), 1e-12); // 1,000 · 0.0025
        Assert.Equal(1, CommissionPlan.PerShare(0.005, 1).Of(10, 100, waited: false, 0), 1e-12); // 0.05, at least 1
        Assert.Equal(5, CommissionPlan.PerShare(0.005, 1).Of(1_000, 100, waited: false, 0), 1e-12);
        Assert.Equal(0.2, CommissionPlan.MakerTaker(2, 6).Of(10, 100, waited: true, 0), 1e-12);
        Assert.Equal(0.6, CommissionPlan.MakerTaker(2, 6).Of(10, 100, waited: false, 0), 1e-12);
        var tiers = CommissionPlan.Bps(10) with { Fixed = 1, Tiers = [new(1_000, 0.5), new(2_000, 0)] };
        Assert.Equal([2, 1.5, 1], new[] { 999.0, 1_000, 2_000 }.Select(traded => tiers.Of(10, 100, waited: false, traded)));
        Assert.Equal(0, tiers.Of(0, 100, waited: false, 0));
    }

    [Fact]
    public void Limit_that_waited_is_a_maker_and_does_not_slip()
    {
        var options = new EventOptions { Commission = CommissionPlan.MakerTaker(1, 100), Slippage = SlippagePlan.Of(100) };
        var fills = EventBacktest.Run(Bars(Calm, Calm, (100, 101, 98, 100)), AtFirst(context =>
        {
            context.Submit(OrderRequest.Limit(1, 98));
            context.Buy(1);
        }), options).Fills;
        Assert.Equal((101, 1.01, 1), (fills[0].Price, fills[0].Commission, fills[0].SlippageCost));
        Assert.Equal(98, fills[1].Price);
        Assert.Equal(0.0098, fills[1].Commission, 1e-12);
        Assert.Equal(0, fills[1].SlippageCost);
    }

    [Fact]
    public void Square_root_impact_by_hand()
    {
        // Closes 100, 110, 99: returns 0.1 and −0.1, sample deviation √0.02. Volume 1,000; 250 units: √0.25 = 0.5.
        var bars = Bars((100, 100, 100, 100), (110, 110, 110, 110), (99, 99, 99, 99), (100, 100, 100, 100));
        var options = new EventOptions { Slippage = new() { ImpactCoefficient = 0.8, VolatilityShare = 0.1 } };
        var fill = Assert.Single(EventBacktest.Run(bars, new Scripted(context =>
        {
            if (context.Index == 2)
            {
                context.Buy(250);
            }
        }), options).Fills);
        Near.Equal(100 * (1 + (0.1 * Math.Sqrt(0.02)) + (0.8 * Math.Sqrt(0.02) * 0.5)), fill.Price, 1e-12);
    }

    [Fact]
    public void Carry_by_hand()
    {
        // Short 100 at 100 from bar 1: cash 110,000. One day later: interest 3 % on the cash, 10 % borrow on 10,000.
        var options = new EventOptions { Carry = new() { CashRate = 0.03, BorrowRate = 0.1 } };
        var result = EventBacktest.Run(Bars(Calm, Calm, Calm), AtFirst(context => context.Sell(100)), options);
        var first = 100_000 * 0.03 / 365;
        var second = ((110_000 + first) * 0.03 / 365) - (10_000 * 0.1 / 365);
        Near.Equal(first + second, result.Carry, 1e-12);
        Near.Equal(100_000 + first + second, result.Equity.Last, 1e-12);
    }

    [Fact]
    public void Funding_is_paid_by_the_long_side()
    {
        var bars = Bars(Calm, Calm, Calm);
        Instrument perpetual = new(bars) { Funding = new Series("funding", bars.Axis, [0.5, 0.5, 0.001]) };
        Near.Equal(-10, EventBacktest.Run([perpetual], AtFirst(context => context.Buy(100))).Carry, 1e-12);
        Near.Equal(10, EventBacktest.Run([perpetual], AtFirst(context => context.Sell(100))).Carry, 1e-12);
    }

    [Fact]
    public void Order_beyond_the_leverage_is_rejected_and_one_that_reduces_is_not()
    {
        var options = new EventOptions { Margin = new() { MaxLeverage = 2 } };
        var result = EventBacktest.Run(Bars(Calm, Calm, Calm, Calm), new Scripted(context => context.Buy(context.Index switch { 0 => 2_000, 1 => 1, _ => -500 })), options);
        Assert.Equal([2_000.0, -500], result.Fills.Select(fill => fill.Quantity));
        Assert.Equal("Positions of 200100 would be more than 2 times the equity of 100000.", result.Orders[1].Reason);
    }

    [Fact]
    public void Broker_closes_what_falls_under_the_maintenance()
    {
        // 2,000 at 100 with 100,000: at 60 the equity is 20,000 of 120,000, under a fifth. Closed at the next open, 55, for 1 %.
        var options = new EventOptions { Margin = new() { Maintenance = 0.2, LiquidationFeeBps = 100 } };
        var bars = Bars(Calm, Calm, (60, 60, 60, 60), (55, 56, 54, 55), Calm);
        var result = EventBacktest.Run(bars, AtFirst(context =>
        {
            context.Buy(2_000);
            context.Submit(OrderRequest.Limit(1, 1));
        }), options);
        Assert.Equal([2], result.Liquidations);
        Assert.Equal((-2_000.0, 55.0, 1_100.0), (result.Fills[1].Quantity, result.Fills[1].Price, result.Fills[1].Commission));
        Assert.Equal(OrderStatus.Cancelled, result.Orders[1].Status);
        Near.Equal(100_000 - 90_000 - 1_100, result.Equity.Last, 1e-12);
    }

    [Fact]
    public void Ruin_ends_trading()
    {
        var result = EventBacktest.Run(Bars(Calm, Calm, (40, 40, 40, 40), Calm, Calm), new Scripted(context => context.Target(2)));
        Assert.Equal(2, result.RuinedAt);
        Assert.Equal(0, result.Quantity().Last);
        Assert.Equal(2, result.Fills.Count);
    }

    [Fact]
    public void Position_in_another_currency_by_hand()
    {
        // 10 units at 100 EUR, paid with euros borrowed at no cost; the euro goes from 1.1 to 1.2, the price from 100 to 110.
        var bars = Bars(Calm, (100, 100, 100, 100), (110, 110, 110, 110));
        var options = new EventOptions { Rates = new Dictionary<string, Series> { ["EUR"] = new("EUR", bars.Axis, [1.1, 1.1, 1.2]) }.ToImmutableDictionary() };
        var result = EventBacktest.Run([new Instrument(bars) { Currency = "EUR" }], AtFirst(context => context.Buy(10)), options);
        Near.Equal(100_000 + (10 * 10 * 1.2), result.Equity.Last, 1e-12);
        Near.Equal(100_000 - (1_000 * 1.2), result.Cash.Last, 1e-12);
        var thrown = Assert.Throws<ArgumentException>(() => EventBacktest.Run([new Instrument(bars) { Currency = "CHF" }], AtFirst(_ => { })));
        Assert.Contains("test is in CHF, which has no rate to USD", thrown.Message, StringComparison.Ordinal);
    }
}
