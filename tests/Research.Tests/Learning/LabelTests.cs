using CsCheck;

namespace AlgoAcademy.Research.Tests.Learning;

public class LabelTests
{
    private static readonly BarSeries s_lesson = Closes(100, 101, 99, 102.5, 97);

    [Fact]
    public void Barriers_of_the_lesson_are_touched_at_the_third_step()
    {
        // ±2 % of 100: 101 and 99 are within, 102.5 is above 102.
        var label = Assert.Single(TripleBarrier.Label(s_lesson, [0], new() { Gain = 0.02, Loss = 0.02, Horizon = 4 }).Labels);
        Assert.Equal((0, 3, 1), (label.Start, label.End, label.Label));
        Near.Equal(0.025, label.Return, 1e-12);
    }

    [Fact]
    public void A_time_out_is_labelled_by_its_sign_or_by_zero()
    {
        var options = new BarrierOptions { Gain = double.PositiveInfinity, Loss = double.PositiveInfinity, Horizon = 4 };
        Assert.Equal(-1, Assert.Single(TripleBarrier.Label(s_lesson, [0], options).Labels).Label);
        Assert.Equal(0, Assert.Single(TripleBarrier.Label(s_lesson, [0], options with { TimeOutIsZero = true }).Labels).Label);
    }

    [Fact]
    public void An_answer_that_the_bars_do_not_hold_is_no_label() =>
        Assert.Empty(TripleBarrier.Label(s_lesson, [1], new() { Gain = 0.5, Loss = 0.5, Horizon = 4 }).Labels);

    [Fact]
    public void Barriers_in_volatilities_stretch_with_the_market()
    {
        // 2 × 0.5 % is 1 %: 101 touches at once; 2 × 2 % is 4 %: nothing touches before the horizon.
        BarrierOptions In(double volatility) => new() { Gain = 2, Loss = 2, Horizon = 4, Volatility = s_lesson.Close.Map(_ => volatility) };
        Assert.Equal(1, Assert.Single(TripleBarrier.Label(s_lesson, [0], In(0.005)).Labels).End);
        Assert.Equal(4, Assert.Single(TripleBarrier.Label(s_lesson, [0], In(0.02)).Labels).End);
    }

    [Fact]
    public void Meta_labels_judge_the_side_of_the_primary_signal()
    {
        // Long at bar 0 gains 2.5 % by bar 3; short at bar 3 gains 5.4 % by bar 4.
        var labels = TripleBarrier.Meta(s_lesson, Cases.Signal(s_lesson, 1, 1, 1, -1, -1), new() { Horizon = 4 }).Labels;
        Assert.Equal([(0, 3, 1, 1), (3, 4, -1, 1)], labels.Select(label => (label.Start, label.End, label.Side, label.Label)));
        var wrong = TripleBarrier.Meta(s_lesson, Cases.Signal(s_lesson, -1, -1, -1, 1, 1), new() { Horizon = 4 }).Labels;
        Assert.Equal([0, 0], wrong.Select(label => label.Label));
    }

    [Fact]
    public void Fixed_horizons_know_a_threshold()
    {
        // Over two bars: 100 → 99 −1 %, 101 → 102.5 +1.49 %, 99 → 97 −2.02 %.
        Assert.Equal([-1, 1, -1], ReturnLabels.FixedHorizon(s_lesson, 2).Labels.Select(label => label.Label));
        Assert.Equal([0, 1, -1], ReturnLabels.FixedHorizon(s_lesson, 2, 0.012).Labels.Select(label => label.Label));
    }

    [Fact]
    public void Trend_scan_takes_the_span_with_the_clearest_slope()
    {
        // y = 0, 1, 0, 3: slope 0.8, residual sum of squares 2.8, so t = 0.8 / √(2.8 / 2 / 5) = 1.5119.
        Near.Equal(0.8 / Math.Sqrt(2.8 / 2 / 5), ReturnLabels.SlopeRatio([0, 1, 0, 3]), 1e-12);
        double[] turning = [.. Enumerable.Range(0, 12).Select(t => Math.Exp(0.01 * t + (0.0005 * (t % 2)))), .. Enumerable.Range(1, 12).Select(t => Math.Exp(0.11 - (0.02 * t)))];
        var labels = ReturnLabels.TrendScan(Closes(turning), 3, 10).Labels;
        Assert.Equal(1, labels[0].Label);
        Assert.Equal(-1, labels[^1].Label);
    }

    [Fact]
    public void Cusum_events_come_when_changes_add_up()
    {
        // Up 1 + 1 reaches 2 at bar 2; then −1.5 − 1 at bar 4.
        Assert.Equal([2, 4], EventFilter.Cusum(Cases.Series(0, 1, 2, 0.5, -0.5), 2));
    }

    [Fact]
    public void A_barrier_label_does_not_change_when_later_bars_do() => Cases.AnyBars.Sample(bars =>
    {
        var options = new BarrierOptions { Horizon = 5 };
        var whole = TripleBarrier.Label(bars, null, options).Labels;
        var cut = TripleBarrier.Label(bars.Slice(0, bars.Count / 2), null, options).Labels;
        Assert.Equal(whole.Where(label => label.End < bars.Count / 2), cut);
    }, iter: 200);

    [Fact]
    public void Purged_folds_share_no_label_span() => Gen.Select(Cases.AnyBars, Gen.Int[1, 8], Gen.Int[2, 5], Gen.Int[0, 3]).Sample((bars, horizon, folds, embargo) =>
    {
        var labels = TripleBarrier.Label(bars, null, new() { Gain = 0.03, Loss = 0.02, Horizon = horizon });
        if (labels.Count < 5)
        {
            return;
        }

        var options = new LabelOptions { LabelEnds = labels.Overlaps(), Embargo = embargo };
        foreach (var fold in PurgedKFold.Split(labels.Count, folds, options).Concat(CombinatorialPurged.Split(labels.Count, 5, 2, options).Folds))
        {
            var tested = fold.TestIndices.Select(i => labels.Labels[i]).ToList();
            Assert.DoesNotContain(fold.TrainIndices.Select(i => labels.Labels[i]), train => tested.Exists(test => train.Start <= test.End && test.Start <= train.End));
        }
    }, iter: 200);

    [Fact]
    public void Bet_sizes_are_those_of_the_formula()
    {
        // p = 0.6: z = 0.1 / √0.24 = 0.204124, 2 Φ(z) − 1 = 0.161744.
        Assert.Equal(0, BetSize.Of(0.5));
        Assert.Equal(0.161744, BetSize.Of(0.6), 6);
        Assert.Equal(-0.161744, BetSize.Of(0.4), 6);
        Assert.Equal((1, -1), (BetSize.Of(1), BetSize.Of(0)));
        Assert.Equal(0.2, BetSize.Rounded(0.161744, 0.1), 12);
    }

    [Fact]
    public void Open_bets_are_averaged_and_closed_at_their_end()
    {
        var axis = s_lesson.Axis;
        var labels = new LabelSet("two", axis, [new EventLabel(0, 3, 0, 1), new EventLabel(1, 2, 0, 1)]);
        Assert.Equal([1, 0.5, 1, 0, 0], BetSize.Signal(labels, [1, 0]).Values);
    }

    private static BarSeries Closes(params double[] closes) => Cases.Bars([.. closes.Select(close => (close, close))]);
}
