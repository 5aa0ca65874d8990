using CsCheck;

namespace AlgoAcademy.Research.Tests.Validation;

/// <summary>Planted leaks of the kinds that are made, and honest strategies that must not be accused.</summary>
public class LookAheadTests
{
    private static readonly BarSeries Bars = Worlds.Walk(1, 600);

    public static TheoryData<string, Func<BarSeries, Signal>> Leaks => new()
    {
        { "tomorrow's close", bars => From(bars, t => t + 1 < bars.Count && bars.Close[t + 1] > bars.Close[t] ? 1 : 0) },
        { "shift by minus one month", bars => From(bars, t => t + 21 < bars.Count && bars.Close[t + 21] > bars.Close[t] ? 1 : 0) },
        { "mean of the whole sample", bars => From(bars, t => bars.Close[t] < bars.Close.Average() ? 1 : 0) },
        { "scaled by the largest close", bars => From(bars, t => bars.Close[t] / bars.Close.Max()) },
        { "centered average", bars => From(bars, t => bars.Close[t] < Centered(bars, t) ? 1 : -1) },
        { "last bar of the month known as such", bars => From(bars, t => t + 1 < bars.Count && bars.CloseTime[t + 1].Month != bars.CloseTime[t].Month ? 1 : 0) },
        { "where it all ends", bars => From(bars, _ => bars.Close[^1] > 100 ? 0.5 : 0.25) },
        { "low of the next bar", bars => From(bars, t => t + 1 < bars.Count && bars.Low[t + 1] < bars.Low[t] ? -1 : 0) },
        { "refuses short series and knows the end", bars => bars.Count < 600 ? throw new ArgumentException("needs 600 bars", nameof(bars)) : From(bars, t => bars.Close[t] < bars.Close[^1] ? 1 : 0) },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void Every_planted_leak_is_found(string leak, Func<BarSeries, Signal> strategy)
    {
        var report = LookAhead.Check(Bars, strategy);
        Assert.True(report.IsRepeatable);
        Assert.False(report.IsClean, leak);
        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, finding => Assert.True(finding.Bar < finding.Cut));
    }

    [Fact]
    public void Honest_strategies_are_not_accused()
    {
        Assert.True(LookAhead.Check(Bars, bars => Cross.Above(bars.Close.Sma(10), bars.Close.Sma(50))).IsClean);
        Assert.True(LookAhead.Check(Bars, bars => Cross.Above(bars.Close.Ema(5), bars.Close.Ema(20))).IsClean);
        Assert.True(LookAhead.Check(Bars, bars => Signal.Constant(bars).Monthly()).IsClean);
        Assert.True(LookAhead.Check(Bars, bars => bars.Close.Rsi(14)).IsClean);
    }

    [Fact]
    public void The_backtest_itself_has_no_look_ahead() => Cases.AnyStrategy.Sample(
        strategy => strategy.Bars.Count < 3
            || LookAhead.Check(strategy.Bars, bars => Backtest.Run(bars, new Signal(strategy.Signal.Exposure.Slice(0, bars.Count), 2), Costs.Bps(5, 5))).IsClean,
        iter: 100);

    [Fact]
    public void A_fill_at_the_close_of_the_signal_would_not_be_seen_but_tomorrows_decision_is()
    {
        var report = LookAhead.Check(Bars, bars => Backtest.Run(bars, From(bars, t => t + 2 < bars.Count && bars.Close[t + 2] > bars.Close[t + 1] ? 1 : 0), Costs.None));
        Assert.False(report.IsClean);
    }

    [Fact]
    public void Unseeded_randomness_is_told_from_look_ahead()
    {
        var rng = new Rng(1);
        var report = LookAhead.Check(Bars, bars => From(bars, _ => rng.NextUniform()));
        Assert.False(report.IsRepeatable);
        Assert.False(report.IsClean);
        Assert.Contains("seed the randomness", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_that_refuses_everything_is_not_called_clean()
    {
        var report = LookAhead.Check(Bars, bars => bars.Count < 600 || bars.Close[^1] != Bars.Close[^1] ? throw new ArgumentException("only these", nameof(bars)) : Signal.Constant(bars));
        Assert.Equal(report.Cuts, report.Refused);
        Assert.False(report.IsClean);
        Assert.Contains("not tested. It said: only these", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_taken_from_outside_are_not_called_clean_and_the_reason_is_told()
    {
        // Made once from all bars, then compared inside with the bars shown: other axes.
        var outside = Bars.Close.Sma(20);
        var report = LookAhead.Check(Bars, bars => Cross.Above(bars.Close, outside));
        Assert.False(report.IsClean);
        Assert.Contains("must share one time axis", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_computed_outside_are_refused_with_advice()
    {
        var outside = Signal.Constant(Bars);
        Assert.Contains("Compute everything inside", Assert.Throws<ArgumentException>(() => LookAhead.Check(Bars, _ => outside)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mirrored_future_keeps_the_past_and_the_rules_of_bars() => Cases.AnyBars.SelectMany(bars => Gen.Int[1, bars.Count - 1].Select(cut => (bars, cut))).Sample((bars, cut) =>
    {
        var mirrored = MirroredFuture.Of(bars, cut);
        Assert.Equal(bars.Close.Take(cut), mirrored.Close.Take(cut));
        Assert.All(Enumerable.Range(0, bars.Count), t => Assert.True(mirrored.High[t] >= mirrored.Low[t] && mirrored.Low[t] > 0));
        Near.Equal(bars.Close[cut] / bars.Close[cut - 1], mirrored.Close[cut - 1] / mirrored.Close[cut], 1e-12);
    });

    [Fact]
    public void A_window_settles_after_its_length()
    {
        // Sma(50) of bars begun later knows its first value at their bar 49; before, it is NaN and the whole is not.
        var report = WarmUpDependence.Check(Bars, bars => bars.Close.Sma(50), new() { Tolerance = 1e-9 });
        Assert.Equal(0, report.Unsettled);
        Assert.Equal(49, report.Longest);
    }

    [Fact]
    public void A_recursive_average_settles_when_its_memory_has_faded()
    {
        var report = WarmUpDependence.Check(Worlds.Walk(2, 3000), bars => bars.Close.Ema(20), new() { Tolerance = 1e-6 });

        // Weight of the past after k bars (19/21)^k: prices apart by about a third fall below 1e-6 of 100 after roughly 130 bars.
        Assert.InRange(report.Longest!.Value, 60, 250);
    }

    [Fact]
    public void A_state_that_never_forgets_is_found()
    {
        var report = WarmUpDependence.Check(Bars, bars => bars.Close.Map(close => close - bars.Close[0]));
        Assert.Null(report.Longest);
        Assert.Equal(report.Starts, report.Unsettled);
        Assert.Contains("depend on where the data begin", report.ToString(), StringComparison.Ordinal);
    }

    private static Signal From(BarSeries bars, Func<int, double> exposure) =>
        new(new Series("planted", bars.Axis, [.. Enumerable.Range(0, bars.Count).Select(exposure)]));

    private static double Centered(BarSeries bars, int t) =>
        bars.Close.Skip(Math.Max(0, t - 5)).Take(11).Average();
}
