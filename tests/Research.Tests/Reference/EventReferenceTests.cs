using System.Text.Json;
using AlgoAcademy.Research.Tests.Backtesting.Events;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>Three event-driven strategies against tests/reference/events.py, relative 1e-9.</summary>
public class EventReferenceTests
{
    private static readonly BarSeries s_bars = MarketData.Load("aapl-daily");
    private static readonly JsonElement s_reference = ReferenceFile.Read("events");

    [Fact]
    public void Breakout_with_stop_and_target_equals_the_independent_computation()
    {
        var result = EventBacktest.Run(s_bars, new Scripted(context =>
        {
            var closes = context.Closes(21);
            if (closes.Length == 21 && context.Position() == 0 && closes[20] > Highest(closes[..20]))
            {
                context.Submit(new BracketRequest { Entry = OrderRequest.Market(100), StopLoss = closes[20] * 0.96, TakeProfit = closes[20] * 1.08 });
            }
        }), new() { Commission = CommissionPlan.PerShare(0.005, 1), Slippage = SlippagePlan.Of(5) });
        Compare("breakout", result);
    }

    [Fact]
    public void Buying_dips_with_limits_and_partial_fills_equals_the_independent_computation()
    {
        var seen = 0;
        var result = EventBacktest.Run(s_bars, new Scripted(context =>
        {
            if (context.Position() == 0)
            {
                seen = 0;
                context.CancelAll();
                context.Submit(OrderRequest.Limit(3_000, context.Close() * 0.985) with { TimeInForce = TimeInForce.Day });
                return;
            }

            seen++;
            if (seen == 1)
            {
                context.Submit(OrderRequest.Limit(-context.Position(), context.EntryPrice() * 1.02));
            }
            else if (seen == 6)
            {
                context.CancelAll();
                context.Sell(context.Position());
            }
        }), new() { Commission = CommissionPlan.MakerTaker(2, 6), Slippage = SlippagePlan.Of(3), Participation = 0.00002 });
        Compare("dip", result);
    }

    [Fact]
    public void Rebalancing_two_instruments_with_bands_equals_the_independent_computation()
    {
        var index = MarketData.Load("sp500-daily").Between(s_bars.CloseTime[0], s_bars.CloseTime[^1].AddTicks(1));
        Instrument[] both = [new(s_bars), new(index)];
        Compare("sixtyForty", EventBacktest.Run(both, new Rebalance([0.6, 0.4], 0.03), new() { Commission = CommissionPlan.Bps(1), Slippage = SlippagePlan.Of(2) }));
    }

    [Fact]
    public void Script_still_prints_what_is_committed() => ReferenceFile.RequireSameWhenRunAgain("events");

    private static void Compare(string name, EventResult result)
    {
        var expected = s_reference.GetProperty(name);
        Assert.Equal(expected.Numbers("bars"), result.Fills.Select(fill => (double)fill.Index));
        Near.Equal(expected.Numbers("quantities"), result.Fills.Select(fill => fill.Quantity), 1e-8);
        Near.Equal(expected.Numbers("prices"), result.Fills.Select(fill => fill.Price));
        Near.Equal(expected.Number("commission"), result.Commission);
        Near.Equal(expected.Numbers("equityEvery50"), result.Equity.Where((_, t) => t % 50 == 0));
        Near.Equal(expected.Number("finalEquity"), result.Equity.Last);
    }

    private static double Highest(ReadOnlySpan<double> values)
    {
        var highest = double.NegativeInfinity;
        foreach (var value in values)
        {
            highest = Math.Max(highest, value);
        }

        return highest;
    }
}
