using CsCheck;

namespace AlgoAcademy.Research.Tests.Validation;

public class RobustnessTests
{
    [Fact]
    public void Break_even_of_one_purchase_by_hand()
    {
        // Bought at 100, worth 110 at the end. At rate c the whole equity E buys E / (1 + c): equal to the start when 1.1 = 1 + c: 1,000 bp.
        var bars = Cases.Bars((100, 100), (100, 110));
        var result = Backtest.Run(bars, Cases.Signal(bars, 1, 1), Costs.Bps(10, 5));
        var breakEven = CostBreakEven.Of(result);
        Assert.Equal(1000, breakEven.Bps, 0.01);
        Assert.Equal(1000 / 15.0, breakEven.Margin, 0.01);
    }

    [Fact]
    public void At_the_break_even_cost_the_strategy_earns_nothing()
    {
        var bars = Worlds.Walk(8, 500, 0.001);
        var result = Backtest.Run(bars, Cross.Above(bars.Close.Sma(3), bars.Close.Sma(8)), Costs.None);
        var breakEven = CostBreakEven.Of(result);
        Assert.True(breakEven.Bps > 0);
        Assert.Equal(0, Backtest.Run(bars, result.Signal, Costs.Bps(breakEven.Bps, 0)).TotalReturn(), 1e-5);
        Assert.Equal(double.NaN, breakEven.Margin);
    }

    [Fact]
    public void A_strategy_that_loses_without_costs_breaks_even_nowhere()
    {
        var bars = Cases.Bars((100, 100), (100, 90));
        Assert.Equal(0, CostBreakEven.Of(Backtest.Run(bars, Cases.Signal(bars, 1, 1), Costs.None)).Bps);
        Assert.Equal(double.NaN, CostBreakEven.Of(Backtest.Run(bars, Cases.Signal(bars, 0, 0), Costs.None)).Bps);
    }

    [Fact]
    public void Delay_kills_an_edge_of_one_bar()
    {
        // Knows the next bar, a planted leak: one bar later nothing is left.
        var bars = Worlds.Walk(5, 1000);
        var leak = new Signal(new Series("leak", bars.Axis, [.. Enumerable.Range(0, 1000).Select(t => t + 1 < 1000 && bars.Close[t + 1] > bars.Open[t + 1] ? 1.0 : 0)]));
        var test = DelayTest.Of(Backtest.Run(bars, leak, Costs.None), 3);
        Assert.Equal(4, test.Sharpe.Count);
        Assert.True(test.Sharpe[0] > 5);
        Assert.True(Math.Abs(test.KeptAfterOneBar) < 0.2);
    }

    [Fact]
    public void Random_entries_find_no_timing_in_a_random_walk_about_as_often_as_they_should()
    {
        // 120 walks with drift, a rule without timing: p-values below 0.1 in about 12, standard deviation 3.3.
        var low = Enumerable.Range(1, 120).Count(seed =>
        {
            var bars = Worlds.Walk((ulong)seed, 300, 0.001);
            var result = Backtest.Run(bars, Cross.Above(bars.Close.Sma(3), bars.Close.Sma(10)), Costs.None);
            return RandomEntry.Of(result, new() { Replications = 100, Seed = (ulong)seed }).PValue <= 0.1;
        });
        Assert.InRange(low, 2, 23);
    }

    [Fact]
    public void Random_entries_see_real_timing()
    {
        var bars = Worlds.Walk(5, 500);
        var knows = new Signal(new Series("knows", bars.Axis, [.. Enumerable.Range(0, 500).Select(t => t + 1 < 500 && bars.Close[t + 1] > bars.Open[t + 1] ? 1.0 : 0)]));
        var test = RandomEntry.Of(Backtest.Run(bars, knows, Costs.None), new() { Replications = 199 });
        Assert.Equal(1 / 200.0, test.PValue);
    }

    [Fact]
    public void Buy_and_hold_has_no_entries_to_move()
    {
        var bars = Worlds.Walk(5, 100);
        Assert.Equal(double.NaN, RandomEntry.Of(Backtest.Run(bars, Signal.Constant(bars), Costs.None)).PValue);
        Assert.Equal(double.NaN, RandomEntry.Of(Backtest.Run(bars, Signal.Constant(bars, 0), Costs.None)).PValue);
    }

    [Fact]
    public void Shuffled_spells_keep_every_exposure_and_the_warm_up() => Cases.AnyStrategy.Sample(strategy =>
    {
        var signal = strategy.Signal;
        var shuffled = new SpellShuffler(signal).Shuffle(new Rng(3));
        Assert.True(shuffled.Exposure.WarmUp >= signal.Exposure.WarmUp);
        Assert.Equal(signal.Values.Order(), shuffled.Values.Order());
    });

    [Fact]
    public void Order_of_trades_changes_the_way_but_not_the_end()
    {
        // Trades −10 %, −10 %, +30 %: seen in the worst order, 0.9² − 1 = −0.19. Orders: the two losses follow each other in 4 of 6, else −0.1.
        var bars = Cases.Bars((100, 100), (100, 90), (90, 90), (100, 90), (90, 90), (100, 130), (130, 130), (130, 130));
        var result = Backtest.Run(bars, Cases.Signal(bars, 1, 0, 1, 0, 1, 0, 0, 0), Costs.None);
        var order = TradeShuffle.Of(result, new() { Replications = 6000 });
        Assert.Equal(3, order.Trades);
        Near.Equal(-0.19, order.Observed, 1e-9);
        Assert.Equal(4 / 6.0, order.Drawdowns.Count(d => d < -0.15) / 6000.0, 0.025);
        Near.Equal(-0.1, order.Drawdowns[^1], 1e-9);
    }

    [Fact]
    public void Order_of_one_trade_is_refused()
    {
        var bars = Cases.Bars((100, 100), (100, 90), (90, 90));
        var result = Backtest.Run(bars, Cases.Signal(bars, 1, 0, 0), Costs.None);
        Assert.Contains("there were 1", Assert.Throws<ArgumentException>(() => TradeShuffle.Of(result)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subperiods_cover_all_returns_once()
    {
        var bars = Worlds.Walk(4, 403);
        var result = Backtest.Run(bars, Signal.Constant(bars), Costs.None);
        var parts = Subperiods.Of(result, 4);
        Assert.Equal(402, parts.Parts.Sum(part => part.Moments.Observations));
        Near.Equal(result.Equity.Last / result.InitialCash, parts.Parts.Aggregate(1.0, (growth, part) => growth * (1 + part.Return)), 1e-9);
    }

    [Fact]
    public void Equal_worlds_are_called_unlike_about_as_often_as_the_level_says()
    {
        // 300 walks at the 5 % level: 15 expected, standard deviation 3.8.
        var unlike = Enumerable.Range(1, 300).Count(seed =>
        {
            var bars = Worlds.Walk((ulong)seed, 400);
            return Subperiods.Of(Backtest.Run(bars, Signal.Constant(bars), Costs.None)).PValueOfSameSharpe < 0.05;
        });
        Assert.InRange(unlike, 4, 27);
    }

    [Fact]
    public void A_strategy_that_died_is_called_unlike_itself()
    {
        var rng = new Rng(6);
        var price = 100.0;
        var bars = Cases.Bars([.. Enumerable.Range(0, 1000).Select(t =>
        {
            var open = price;
            price *= 1 + (t < 250 ? 0.003 : -0.0005) + (0.01 * rng.NextGaussian());
            return (open, price);
        })]);
        Assert.True(Subperiods.Of(Backtest.Run(bars, Signal.Constant(bars), Costs.None)).PValueOfSameSharpe < 0.01);
    }

    [Fact]
    public void Neighbors_are_each_parameter_moved_alone()
    {
        var perturbed = Perturbation.Of(p => (100 * p[0]) + p[1], [20, 3]);

        // 20 moves by 2 and 4 both ways; 3 by max(1, 0.3) and max(1, 0.6): 2 and 4.
        Assert.Equal([16.0, 18, 22, 24], perturbed.Neighbors.Where(n => n.Parameter == 0).Select(n => n.Value));
        Assert.Equal([2.0, 4], perturbed.Neighbors.Where(n => n.Parameter == 1).Select(n => n.Value));
        Assert.Equal(2003, perturbed.Chosen);
        Assert.Equal(1603, perturbed.Worst);
    }

    [Fact]
    public void A_lonely_peak_keeps_nothing()
    {
        Assert.Equal(0, Perturbation.Of(p => p[0] == 20 ? 2 : 0, [20]).Kept);
        Assert.Equal(1, Perturbation.Of(_ => 2, [20]).Kept);
        Assert.Throws<ArgumentException>(() => Perturbation.Of(_ => 1, [0]));
    }
}
