using CsCheck;

namespace AlgoAcademy.Research.Tests.Backtesting;

/// <summary>What holds for every strategy on every market.</summary>
public class BacktestPropertyTests
{
    private static readonly Gen<((BarSeries Bars, Signal Signal) Strategy, Costs Costs)> Any = Gen.Select(Cases.AnyStrategy, Cases.AnyCosts);

    [Fact]
    public void Cash_and_position_are_the_equity_at_each_bar() => Any.Sample((strategy, costs) =>
    {
        var result = Backtest.Run(strategy.Bars, strategy.Signal, costs);
        for (var t = 0; t < result.Equity.Count; t++)
        {
            Near.Equal(result.Equity[t], result.Cash[t] + (result.Quantity[t] * strategy.Bars.Close[t]), 1e-9);
        }
    });

    [Fact]
    public void Fills_account_for_all_cash_and_all_units() => Any.Sample((strategy, costs) =>
    {
        // Money moves only through fills: rebuilt from them, cash and units are those of the result.
        var result = Backtest.Run(strategy.Bars, strategy.Signal, costs);
        var cash = result.InitialCash - result.Fills.Sum(fill => (fill.Quantity * fill.Price) + fill.Commission);
        Assert.Equal(cash, result.Cash.Last, 1e-5);
        Assert.Equal(result.Fills.Sum(fill => fill.Quantity), result.Quantity.Last, 1e-8);
    });

    [Fact]
    public void Order_fills_at_the_open_after_its_bar_and_never_before() => Any.Sample((strategy, costs) =>
    {
        foreach (var fill in Backtest.Run(strategy.Bars, strategy.Signal, costs).Fills)
        {
            Assert.Equal(fill.Order.Index + 1, fill.Index);
            var open = strategy.Bars.Open[fill.Index];
            Near.Equal(open * (1 + (Math.Sign(fill.Quantity) * costs.SlippageBps / 10_000)), fill.Price, 1e-12);
        }
    });

    [Fact]
    public void Exposure_after_a_fill_is_the_target_at_that_open() => Any.Sample((strategy, costs) =>
    {
        var result = Backtest.Run(strategy.Bars, strategy.Signal, costs);
        foreach (var fill in result.Fills.Where(fill => result.RuinedAt is null || fill.Index <= result.RuinedAt))
        {
            var value = result.Quantity[fill.Index] * strategy.Bars.Open[fill.Index];
            Assert.Equal(fill.Order.TargetExposure, value / (result.Cash[fill.Index] + value), 1e-9);
        }
    });

    [Fact]
    public void Costs_are_never_negative_and_gross_without_costs_is_net() => Any.Sample((strategy, costs) =>
    {
        var result = Backtest.Run(strategy.Bars, strategy.Signal, costs);
        Assert.All(result.Fills, fill => Assert.True(fill.Commission >= 0 && fill.SlippageCost >= 0));
        var free = Backtest.Run(strategy.Bars, strategy.Signal, Costs.None);
        Assert.Same(free, free.Gross);
        Assert.Equal(0, free.CostsPaid);
        Assert.Equal(free.Equity.Values.AsSpan(), result.Gross.Equity.Values.AsSpan());
    });

    [Fact]
    public void Costs_only_take_away_from_a_strategy_that_does_not_borrow() =>
        Gen.Select(Cases.AnyBars, Gen.Int[0, 1].Array[60], Cases.AnyCosts).Sample((bars, exposure, costs) =>
        {
            var result = Backtest.Run(bars, Cases.Signal(bars, [.. exposure.Take(bars.Count).Select(x => (double)x)]), costs);
            Assert.True(result.Equity.Last <= result.Gross.Equity.Last * (1 + 1e-12));
            Assert.All(result.Cash, cash => Assert.True(cash >= -1e-6));
        });

    [Fact]
    public void Trades_earn_what_the_equity_gains() => Any.Sample((strategy, costs) =>
    {
        var result = Backtest.Run(strategy.Bars, strategy.Signal, costs);
        Assert.Equal(result.Equity.Last - result.InitialCash, result.Trades.Sum(trade => trade.Profit), 1e-4);
        Assert.Equal(result.CostsPaid, result.Trades.Sum(trade => trade.Costs), 1e-4);
        Assert.All(result.Trades.SkipLast(1), trade => Assert.False(trade.IsOpen));
    });

    [Fact]
    public void Buy_and_hold_follows_the_price_from_the_first_fill() => Cases.AnyBars.Sample(bars =>
    {
        var result = Backtest.Run(bars, Signal.Constant(bars), Costs.None);
        for (var t = 1; t < bars.Count; t++)
        {
            Near.Equal(bars.Close[t] / bars.Open[1], result.Equity[t] / result.InitialCash, 1e-12);
        }
    });

    [Fact]
    public void Cutting_later_bars_changes_nothing_before() => Gen.Select(Any, Gen.Int[1, 60]).Sample((any, cut) =>
    {
        var (bars, signal) = any.Strategy;
        var kept = Math.Min(cut, bars.Count);
        var whole = Backtest.Run(bars, signal, any.Costs);
        var part = Backtest.Run(bars.Slice(0, kept), new Signal(signal.Exposure.Slice(0, kept), signal.MaxExposure), any.Costs);
        Assert.Equal(whole.Equity.Values.AsSpan()[..kept], part.Equity.Values.AsSpan());
        Assert.Equal(whole.Fills.Where(fill => fill.Index < kept), part.Fills);
    });

    [Fact]
    public void Whole_research_walk_is_free_of_look_ahead()
    {
        // From prices through indicators and signals to equity: the past of a longer history is the same past.
        var bars = MarketData.Load("sp500-daily").Slice(0, 1500);
        foreach (var strategy in new Func<BarSeries, Signal>[]
        {
            static b => Cross.Above(b.Close.Ema(10), b.Close.Ema(50)),
            static b => TimeSeriesMomentum.Of(b),
            static b => TimeSeriesMomentum.Of(b).Monthly(),
        })
        {
            var whole = Backtest.Run(bars, strategy(bars), Costs.Bps(1, 2)).Equity;
            foreach (var kept in new[] { 60, 300, 777, 1400 })
            {
                var part = bars.Slice(0, kept);
                Assert.Equal(whole.Values.AsSpan()[..kept], Backtest.Run(part, strategy(part), Costs.Bps(1, 2)).Equity.Values.AsSpan());
            }
        }
    }
}
