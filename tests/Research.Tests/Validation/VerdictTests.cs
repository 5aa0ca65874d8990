namespace AlgoAcademy.Research.Tests.Validation;

public class VerdictTests
{
    private static readonly VerdictOptions Quick = new() { Replications = 200 };
    private static readonly Func<BarSeries, Signal> SmaCross = bars => Cross.Above(bars.Close.Sma(5), bars.Close.Sma(20));

    [Fact]
    public void Without_anything_given_it_says_what_was_not_tested()
    {
        var bars = Worlds.Walk(1, 500);
        var verdict = Backtest.Run(bars, SmaCross(bars), Costs.Bps(1, 1)).Verdict(Quick);
        string[] open = ["Look-ahead", "Memory", "Deflated Sharpe", "Best of many (SPA)", "Overfitting (PBO)", "Neighbors"];
        Assert.All(open, test => Assert.Equal(VerdictOutcome.NotTested, verdict[test].Outcome));
        Assert.Contains(FormattableString.Invariant($"{verdict.Count(VerdictOutcome.NotTested)} not run"), verdict.Summary, StringComparison.Ordinal);
        Assert.Contains("If there were others, the lines above flatter", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_of_many_rules_on_a_random_walk_does_not_pass()
    {
        // Ten worlds without any edge; the best of 30 rules is submitted as if it were an idea. None may come out clean.
        for (ulong seed = 1; seed <= 10; seed++)
        {
            var bars = Worlds.Walk(seed, 1000);
            var tried = Enumerable.Range(0, 30).Select(k => Backtest.Run(bars, Cross.Direction(bars.Close.Sma(2 + (k % 6)), bars.Close.Sma(10 + (5 * k))), Costs.None)).ToArray();
            var verdict = tried.MaxBy(run => run.Sharpe())!.Verdict(Quick with { Candidates = [.. tried.Select(run => run.Returns)] });
            Assert.True(verdict.Count(VerdictOutcome.Failed) > 0, $"seed {seed}: {verdict}");
            Assert.NotEqual(VerdictOutcome.Passed, verdict["Deflated Sharpe"].Outcome);
        }
    }

    [Fact]
    public void A_planted_edge_passes_every_test_that_is_run()
    {
        // Long when a slow hidden tide is up, which moves the price by 0.4 % a day both ways, visible in the volume.
        var bars = Tide(4, 2500);
        Signal Follow(BarSeries shown) => new(new Series("tide", shown.Axis, [.. shown.Volume.Select(v => v > 100 ? 1.0 : -1)]));
        var result = Backtest.Run(bars, Follow(bars), Costs.Bps(1, 1));
        Series[] candidates = [result.Returns, .. Worlds.Noise(1, 9, 2500).Select(noise => new Series(noise.Name, bars.Axis, [.. noise]))];
        var verdict = result.Verdict(Quick with
        {
            Strategy = Follow,
            Candidates = candidates,
            Trials = 10,
            Neighbors = Perturbation.Of(_ => result.Sharpe(), [1]),
        });
        Assert.Equal(0, verdict.Count(VerdictOutcome.Failed));
        Assert.Equal(0, verdict.Count(VerdictOutcome.NotTested));
        Assert.Contains("no proof of an edge", verdict.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leak_is_called_a_leak()
    {
        var bars = Worlds.Walk(2, 500);
        Signal Leak(BarSeries shown) => new(new Series("leak", shown.Axis,
            [.. Enumerable.Range(0, shown.Count).Select(t => t + 1 < shown.Count && shown.Close[t + 1] > shown.Close[t] ? 1.0 : 0)]));
        var verdict = Backtest.Run(bars, Leak(bars), Costs.Bps(1, 1)).Verdict(Quick with { Strategy = Leak });
        Assert.Equal(VerdictOutcome.Failed, verdict["Look-ahead"].Outcome);
        Assert.Equal(VerdictOutcome.Failed, verdict["One bar later"].Outcome);
        Assert.Contains("of 20 cuts", verdict["Look-ahead"].Number, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_function_than_the_one_that_ran_clears_nobody()
    {
        var bars = Worlds.Walk(2, 500);
        var verdict = Backtest.Run(bars, SmaCross(bars), Costs.Bps(1, 1)).Verdict(Quick with { Strategy = shown => Signal.Constant(shown) });
        Assert.Equal(VerdictOutcome.NotTested, verdict["Look-ahead"].Outcome);
        Assert.Contains("decides differently", verdict["Look-ahead"].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_that_never_trades_shows_nothing()
    {
        var bars = Worlds.Walk(2, 100);
        var verdict = Backtest.Run(bars, Signal.Constant(bars, 0), Costs.Bps(1, 1)).Verdict(Quick);
        Assert.Equal(0, verdict.Count(VerdictOutcome.Passed));
        Assert.DoesNotContain("NaN", verdict.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(30)]
    public void Few_bars_are_said_to_be_few_and_nothing_breaks(int count)
    {
        var bars = Worlds.Walk(2, count);
        var verdict = Backtest.Run(bars, Signal.Constant(bars), Costs.Bps(1, 1)).Verdict(Quick with { Strategy = shown => Signal.Constant(shown), Trials = 3 });
        Assert.Equal(VerdictOutcome.NotTested, verdict["Stability"].Outcome);
        Assert.DoesNotContain("NaN", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_seed_gives_the_same_verdict()
    {
        var bars = Worlds.Walk(3, 400);
        var result = Backtest.Run(bars, SmaCross(bars), Costs.Bps(1, 1));
        Assert.Equal(result.Verdict(Quick).ToString(), result.Verdict(Quick).ToString());
    }

    [Fact]
    public void A_run_without_costs_shows_nothing_about_trading()
    {
        var bars = Worlds.Walk(3, 400);
        Assert.NotEqual(VerdictOutcome.Passed, Backtest.Run(bars, SmaCross(bars), Costs.None).Verdict(Quick)["Costs"].Outcome);
    }

    private static BarSeries Tide(ulong seed, int count)
    {
        var rng = new Rng(seed);
        double price = 100, up = 1;
        var open = new double[count];
        var close = new double[count];
        var volume = new double[count];
        for (var t = 0; t < count; t++)
        {
            open[t] = price;
            price *= Math.Exp((0.004 * up) + (0.01 * rng.NextGaussian()));
            close[t] = price;
            up = rng.NextUniform() < 0.02 ? -up : up;
            volume[t] = 100 + (50 * up);
        }

        return new BarSeries("tide", Frequency.Daily, new BarColumns
        {
            CloseTime = Cases.Days(count),
            Open = open,
            Close = close,
            High = [.. open.Zip(close, Math.Max)],
            Low = [.. open.Zip(close, Math.Min)],
            Volume = volume,
        });
    }
}
