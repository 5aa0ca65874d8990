namespace AlgoAcademy.Research.Tests.Validation;

public class OrderVerdictTests
{
    private static readonly VerdictOptions Quick = new() { Replications = 200 };
    private static readonly EventOptions Charged = EventOptions.Of(Costs.Bps(1, 1));

    [Fact]
    public void Without_the_strategy_it_says_what_was_not_tested()
    {
        var bars = Worlds.Walk(1, 500);
        var verdict = EventBacktest.Run(bars, new Crossing(bars), Charged).Verdict(Quick);
        string[] open = ["Look-ahead", "Memory", "Deflated Sharpe", "Best of many (SPA)", "Overfitting (PBO)", "Neighbors", "Timing", "One bar later", "Costs"];
        Assert.All(open, test => Assert.Equal(VerdictOutcome.NotTested, verdict[test].Outcome));
        Assert.NotEqual(VerdictOutcome.NotTested, verdict["Sharpe above 0"].Outcome);
        Assert.NotEqual(VerdictOutcome.NotTested, verdict["Stability"].Outcome);
    }

    [Fact]
    public void A_strategy_that_reads_only_the_past_is_clean()
    {
        var bars = Worlds.Walk(1, 500);
        var verdict = EventBacktest.Run(bars, new Crossing(bars), Charged).Verdict(Quick with { Orders = shown => new Crossing(shown) });
        Assert.Equal(VerdictOutcome.Passed, verdict["Look-ahead"].Outcome);
    }

    [Fact]
    public void A_strategy_that_reads_the_next_close_is_called_a_leak()
    {
        var bars = Worlds.Walk(2, 500);
        var verdict = EventBacktest.Run(bars, new Peeking(bars), Charged).Verdict(Quick with { Orders = shown => new Peeking(shown) });
        Assert.Equal(VerdictOutcome.Failed, verdict["Look-ahead"].Outcome);
        Assert.Equal(VerdictOutcome.Passed, verdict["Costs"].Outcome);
    }

    [Fact]
    public void Another_strategy_than_the_one_that_ran_clears_nobody()
    {
        var bars = Worlds.Walk(2, 500);
        var verdict = EventBacktest.Run(bars, new Crossing(bars), Charged).Verdict(Quick with { Orders = shown => new Peeking(shown) });
        Assert.Equal(VerdictOutcome.NotTested, verdict["Look-ahead"].Outcome);
        Assert.Equal(VerdictOutcome.NotTested, verdict["Costs"].Outcome);
    }

    [Fact]
    public void Costs_break_even_where_the_gain_of_one_trade_is_eaten()
    {
        // Buys one unit at 100, sells it at 110, pays nothing: with slippage s each way 110 (1 − s) = 100 (1 + s), s = 10 / 210 = 476.19 bp.
        double[] prices = [100, 100, 100, 110, 110, 110];
        var bars = new BarSeries("rise", Frequency.Daily, new BarColumns
        {
            CloseTime = [.. Enumerable.Range(0, prices.Length).Select(day => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day))],
            Open = prices,
            High = prices,
            Low = prices,
            Close = prices,
            Volume = [1, 1, 1, 1, 1, 1],
        });
        var verdict = EventBacktest.Run(bars, new RoundTrip()).Verdict(Quick with { Orders = _ => new RoundTrip() });
        Assert.Equal("476.2 bp", verdict["Costs"].Number);
        Assert.Equal(VerdictOutcome.Told, verdict["Costs"].Outcome);
    }

    private sealed class Crossing(BarSeries bars) : IStrategy
    {
        private readonly Series fast = bars.Close.Sma(5);
        private readonly Series slow = bars.Close.Sma(20);

        public void OnBar(StrategyContext context) => context.Target(fast[context.Index] > slow[context.Index] ? 0.9 : 0);
    }

    private sealed class Peeking(BarSeries bars) : IStrategy
    {
        public void OnBar(StrategyContext context)
        {
            var next = context.Index + 2;
            context.Target(next < bars.Count && bars.Close[next] > bars.Open[next - 1] ? 0.9 : 0);
        }
    }

    private sealed class RoundTrip : IStrategy
    {
        public void OnBar(StrategyContext context)
        {
            if (context.Index == 0)
            {
                context.Buy(1);
            }
            else if (context.Index == 3)
            {
                context.Sell(1);
            }
        }
    }
}
