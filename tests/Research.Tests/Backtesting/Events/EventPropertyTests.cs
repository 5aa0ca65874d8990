using CsCheck;

namespace AlgoAcademy.Research.Tests.Backtesting.Events;

/// <summary>What holds for every strategy: the same answer as the vector door, books that balance, no fill before its order, no look ahead.</summary>
public class EventPropertyTests
{
    private static readonly Gen<BarSeries> s_bars =
        Gen.Select(Gen.Double[-0.04, 0.04], Gen.Double[-0.04, 0.04], Gen.Double[0, 0.02], Gen.Double[0, 0.02]).Array[2, 40].Select(moves =>
        {
            var price = 100.0;
            return Scripted.Bars([.. moves.Select(move =>
            {
                var open = price * (1 + move.Item1);
                price = open * (1 + move.Item2);
                return (open, Math.Max(open, price) * (1 + move.Item3), Math.Min(open, price) * (1 - move.Item4), price);
            })]);
        });

    [Fact]
    public void Both_doors_give_the_same_answer() => Gen.Select(Cases.AnyStrategy, Cases.AnyCosts).Sample((strategy, costs) =>
    {
        var vector = Backtest.Run(strategy.Bars, strategy.Signal, costs);
        var placed = 0.0;
        var events = EventBacktest.Run(strategy.Bars, new Scripted(context =>
        {
            var wanted = strategy.Signal.Exposure[context.Index];
            wanted = double.IsNaN(wanted) ? 0 : wanted;
            if (wanted != placed)
            {
                context.Target(wanted);
            }

            placed = wanted;
        }), EventOptions.Of(costs));
        Near.Equal(vector.Equity, events.Equity, 1e-11);
        Near.Equal(vector.Fills.Select(fill => fill.Quantity), events.Fills.Select(fill => fill.Quantity), 1e-7);
        Assert.Equal(vector.Fills.Select(fill => fill.Index), events.Fills.Select(fill => fill.Index));
        Assert.Equal(vector.Commission, events.Commission, 1e-6);
        Assert.Equal(vector.SlippageCost, events.SlippageCost, 1e-6);
        Assert.Equal(vector.Trades.Count, events.Trades().Count);
    });

    [Fact]
    public void Brackets_give_the_same_answer_through_both_doors() => Gen.Select(s_bars, Gen.Int[0, 3].Array[40]).Sample((bars, choice) =>
    {
        // All of the equity long, with exits 2 % below and 3 % above the open it is bought at. The test may know that open; a strategy may not.
        double[] wanted = [.. choice.Take(bars.Count).Select(i => i == 0 ? 0.0 : 1.0)];
        var vector = Backtest.Run(bars, Cases.Signal(bars, wanted), Costs.None, new() { Exits = new() { StopLoss = 0.02, TakeProfit = 0.03 } });
        var placed = 0.0;
        var events = EventBacktest.Run(bars, new Scripted(context =>
        {
            var t = context.Index;
            if (wanted[t] != placed && t + 1 < bars.Count)
            {
                context.CancelAll();
                var open = bars.Open[t + 1];
                _ = wanted[t] == 0
                    ? context.Target(0)
                    : context.Submit(new BracketRequest { Entry = OrderRequest.Market(context.Cash / open), StopLoss = open * (1 - 0.02), TakeProfit = open * (1 + 0.03) });
            }

            placed = wanted[t];
        }));
        Near.Equal(vector.Equity, events.Equity, 1e-11);
        Assert.Equal(vector.Fills.Select(fill => fill.Index), events.Fills.Select(fill => fill.Index));
    });

    [Fact]
    public void Books_balance_for_every_strategy() => Gen.Select(s_bars, s_options, Gen.Int[0, 1_000_000]).Sample(
        (bars, options, seed) =>
        {
            var result = EventBacktest.Run(bars, Chaos(seed), options);
            var (cash, held) = (options.InitialCash, 0.0);
            var next = 0;
            for (var t = 0; t < bars.Count; t++)
            {
                for (; next < result.Fills.Count && result.Fills[next].Index == t; next++)
                {
                    var fill = result.Fills[next];
                    cash -= (fill.Quantity * fill.Price) + fill.Commission;
                    held += fill.Quantity;
                    Assert.True(fill.Index > fill.Order.PlacedAt, "no fill before its order");
                    Assert.True(fill.Commission >= 0 && fill.SlippageCost >= 0, "costs are never negative");
                    Assert.InRange(fill.Price, bars.Low[t] * 0.9, bars.High[t] * 1.1);
                }

                // Without carry the fills alone explain cash and quantity at every close.
                var scale = Math.Max(1, Math.Abs(cash) + Math.Abs(held * bars.Close[t]));
                Assert.InRange(result.Equity[t] - (cash + (held * bars.Close[t])), -1e-9 * scale, 1e-9 * scale);
                Assert.InRange(result.Cash[t] + (result.Quantity()[t] * bars.Close[t]) - result.Equity[t], -1e-9 * scale, 1e-9 * scale);
            }

            Assert.All(result.Orders, order => Assert.True(
                order.Kind == OrderKind.Target || Math.Abs(order.Filled) <= Math.Abs(order.Request.Quantity) * (1 + 1e-9), "no more than was asked for"));
        }, iter: 10_000);

    [Fact]
    public void Later_bars_change_nothing_before_them() => Gen.Select(s_bars, s_options, Gen.Int[0, 1_000_000]).Sample((bars, options, seed) =>
    {
        var whole = EventBacktest.Run(bars, Chaos(seed), options);
        var cut = EventBacktest.Run(bars.Slice(0, bars.Count / 2), Chaos(seed), options);
        Assert.Equal(whole.Equity.Take(bars.Count / 2), cut.Equity);
        Assert.Equal(whole.Fills.Where(fill => fill.Index < bars.Count / 2).Select(fill => fill.Price), cut.Fills.Select(fill => fill.Price));
    });

    private static readonly Gen<EventOptions> s_options = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool).Select(choice => new EventOptions
    {
        Commission = new[] { CommissionPlan.None, CommissionPlan.Bps(10), CommissionPlan.PerShare(0.01, 1), CommissionPlan.MakerTaker(1, 5) }[choice.Item1],
        Slippage = new[] { SlippagePlan.None, SlippagePlan.Of(5), new() { HalfSpreadBps = 3, VolatilityShare = 0.05 }, new() { ImpactCoefficient = 0.3 } }[choice.Item2],
        Participation = new[] { double.PositiveInfinity, 0.1, 0.01 }[choice.Item3],
        LimitsFillOnTouch = choice.Item4,
        Margin = new() { MaxLeverage = 3, Maintenance = 0.1, LiquidationFeeBps = 20 },
    });

    /// <summary>Orders of every kind at random, seen bars only: the same seed does the same on the same bars.</summary>
    private static Scripted Chaos(int seed)
    {
        var random = new Random(seed);
        return new Scripted(context =>
        {
            var (price, units) = (context.Close(), Math.Round(((random.NextDouble() * 2) - 1) * 500, 1));
            units = units == 0 ? 1 : units;
            var (near, far) = (price * (1 + (0.03 * (random.NextDouble() - 0.5))), price * (1 + (0.05 * (random.NextDouble() - 0.5))));
            switch (random.Next(12))
            {
                case 0: context.Buy(units); break;
                case 1: context.Submit(OrderRequest.Limit(units, near)); break;
                case 2: context.Submit(OrderRequest.Stop(units, near) with { TimeInForce = TimeInForce.Day }); break;
                case 3: context.Submit(OrderRequest.StopLimit(units, near, far)); break;
                case 4: context.Submit(OrderRequest.TrailingStop(units, 0.02)); break;
                case 5: context.Submit(new BracketRequest { Entry = OrderRequest.Limit(units, near), StopLoss = price * (units > 0 ? 0.97 : 1.03), TakeProfit = far }); break;
                case 6: context.Submit(new BracketRequest { Entry = OrderRequest.Market(units), StopLoss = price * (units > 0 ? 0.98 : 1.02), TakeProfit = price * (units > 0 ? 1.02 : 0.98) }); break;
                case 7: context.Target((random.NextDouble() * 2) - 1); break;
                case 8: context.OneCancelsOther(context.Submit(OrderRequest.Limit(units, near)), context.Submit(OrderRequest.Stop(units, far))); break;
                case 9: context.CancelAll(); break;
                case 10: context.Submit(OrderRequest.Market(units) with { TimeInForce = TimeInForce.ImmediateOrCancel }); break;
                default: break;
            }
        });
    }
}
