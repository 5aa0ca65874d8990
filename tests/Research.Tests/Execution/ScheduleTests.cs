using CsCheck;

namespace AlgoAcademy.Research.Tests.Execution;

public class ScheduleTests
{
    private static readonly ParentOrder s_order = new() { Quantity = 1000, Start = Cases.Start, End = Cases.Start.AddHours(7) };

    // Lesson 51, E2.
    [Fact]
    public void A_thousand_in_seven_slices_are_six_of_143_and_one_of_142()
    {
        var schedule = ExecutionSchedule.Twap(s_order, 7);
        Assert.Equal([143, 143, 143, 143, 143, 143, 142], schedule.Slices.Select(slice => slice.Quantity));
        Assert.Equal((Cases.Start.AddHours(6), Cases.Start.AddHours(7)), (schedule.Slices[6].Start, schedule.Slices[6].End));
        Assert.Equal(143 + 71.5, schedule.Planned(Cases.Start.AddHours(1.5)), 9);
    }

    // Lesson 51, the volume smile.
    [Fact]
    public void The_volume_smile_divides_ten_thousand_shares()
    {
        var curve = VolumeCurve.Of([20, 12, 10, 10, 15, 33]);
        Assert.Equal([2000, 1200, 1000, 1000, 1500, 3300], ExecutionSchedule.Vwap(s_order with { Quantity = 10_000 }, curve).Slices.Select(slice => slice.Quantity));
    }

    [Fact]
    public void A_curve_is_the_mean_of_the_days_fractions_not_of_their_volumes()
    {
        // Fractions 1/4, 3/4 of a quiet day and 3/4, 1/4 of a wild one: one half each, deviation √(2 × (1/4)²) = 0.353553…
        var curve = VolumeCurve.Forecast([[1, 3], [3000, 1000]]);
        Assert.Equal([0.5, 0.5], curve.Fractions);
        Near.Equal(Math.Sqrt(0.125), curve.Deviations[0]);
        Assert.Throws<ArgumentException>(() => VolumeCurve.Forecast([[1, 3], [0, 0]]));
    }

    [Fact]
    public void Parts_add_up_to_the_total_and_are_whole_lots_within_one_of_their_share() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Double[0, 100].Array[1, 50].Where(weights => weights.Sum() > 0), Gen.Long[1, 200]).Sample((total, weights, lot) =>
        {
            var parts = Apportionment.Of(total, weights, lot);
            Assert.Equal(total, parts.Sum());
            var last = Array.FindLastIndex(weights, weight => weight > 0);
            Assert.All(Enumerable.Range(0, weights.Length).Where(i => i != last), i =>
            {
                Assert.Equal(0, parts[i] % lot);
                Assert.InRange(parts[i] - (total / lot * lot * weights[i] / weights.Sum()), -lot - 1e-3, lot + 1e-3);
            });
            Assert.All(parts, part => Assert.True(part >= 0));
        });

    [Fact]
    public void Random_slices_add_up_differ_and_repeat_with_their_seed()
    {
        var schedule = ExecutionSchedule.RandomTwap(s_order, 20, 0.5, seed: 3);
        Assert.Equal(1000, schedule.Slices.Sum(slice => slice.Quantity));
        Assert.True(schedule.Slices.Select(slice => slice.Quantity).Distinct().Count() > 5);
        Assert.Equal(schedule.Slices, ExecutionSchedule.RandomTwap(s_order, 20, 0.5, seed: 3).Slices);
        Assert.All(schedule.Slices, slice => Assert.InRange(slice.Quantity, 50 * 0.5 / 1.3, 50 * 1.5 / 0.7));
    }

    // Lesson 51, E3: 0.1 × 5,000 / 0.9 = 555.56.
    [Fact]
    public void Ten_percent_of_the_volume_is_555_56_when_others_trade_5000()
    {
        Assert.Equal(555.56, PercentOfVolume.Quantity(5000, 0.1), 2);
        var follower = new PercentOfVolume(s_order with { Lot = 100 }, 0.1);
        Assert.Equal([0, 500, 0, 100, 400, 0], new double[] { 800, 4200, 100, 300, 9000, 9000 }.Select(follower.Next));
        Assert.Equal(1000, follower.Asked);
    }

    [Fact]
    public void The_followers_share_of_all_volume_stays_at_its_rate() =>
        Gen.Select(Gen.Double[0, 5000].Array[1, 50], Gen.Double[0.01, 0.5]).Sample((volumes, rate) =>
        {
            var follower = new PercentOfVolume(s_order with { Quantity = 1_000_000 }, rate);
            var (ours, others) = (0.0, 0.0);
            foreach (var volume in volumes)
            {
                ours += follower.Next(volume);
                others += volume;
                Assert.InRange(ours - (rate * (ours + others)), -1, 1e-6);
            }
        });

    [Fact]
    public void A_child_posts_follows_and_crosses_when_patience_is_over()
    {
        var child = new ChildOrder(new ScheduleSlice(Cases.Start, Cases.Start.AddMinutes(10), 300), isBuy: true, patience: 0.5);
        Assert.Equal(new ChildDecision(ChildStep.Post, 99.9, 300), child.Decide(99.9, 100, Cases.Start));
        Assert.Equal(ChildStep.Wait, child.Decide(99.9, 100.1, Cases.Start.AddMinutes(1)).Step);
        child.Fill(100);
        Assert.Equal(new ChildDecision(ChildStep.Replace, 99.8, 200), child.Decide(99.8, 99.9, Cases.Start.AddMinutes(2)));
        Assert.Equal(new ChildDecision(ChildStep.Cross, 99.9, 200), child.Decide(99.8, 99.9, Cases.Start.AddMinutes(5)));
        child.Fill(200);
        Assert.Equal(ChildStep.Wait, child.Decide(99.8, 99.9, Cases.Start.AddMinutes(6)).Step);
        Assert.Throws<ArgumentException>(() => child.Fill(1));
        Assert.Throws<ArgumentException>(() => child.Decide(100, 99, Cases.Start));
    }
}
