using CsCheck;

namespace AlgoAcademy.Research.Tests.Microstructure;

public class FlowTests
{
    // Lesson 17, E1: +700 − 500 of the bid, ask up: + 400.
    [Fact]
    public void Flow_imbalance_of_the_lesson() =>
        Assert.Equal(600, OrderFlowImbalance.Events(new TopOfBook([100, 100], [500, 700], [100.01, 100.02], [400, 300]))[1]);

    // The eight cases of diagram 17a: bid up, down, more, less; ask the same.
    [Theory]
    [InlineData(100.01, 7, 100.05, 4, 7)] // a new best bid of 7
    [InlineData(99.99, 7, 100.05, 4, -5)] // the bid of 5 is gone
    [InlineData(100, 7, 100.05, 4, 2)]
    [InlineData(100, 3, 100.05, 4, -2)]
    [InlineData(100, 5, 100.04, 9, -9)]
    [InlineData(100, 5, 100.06, 9, 4)]
    [InlineData(100, 5, 100.05, 9, -5)]
    [InlineData(100, 5, 100.05, 1, 3)]
    public void Each_kind_of_event_counts_with_its_sign(double bid, double bidSize, double ask, double askSize, double expected)
    {
        var events = OrderFlowImbalance.Events(new TopOfBook([100, bid], [5, bidSize], [100.05, ask], [4, askSize]));
        Assert.True(double.IsNaN(events[0]));
        Assert.Equal(expected, events[1]);
    }

    // Lesson 17, E2: (100 · 200 + 100.02 · 800)/1000.
    [Fact]
    public void Weighted_middle_of_the_lesson()
    {
        var book = new TopOfBook([100], [800], [100.02], [200]);
        Near.Equal(100.016, book.WeightedMids()[0], 1e-12);
        Near.Equal([100.01, 0.8], [book.Mids()[0], book.Imbalances()[0]], 1e-12);
    }

    [Fact]
    public void Weighted_middle_lies_between_the_quotes() => Gen.Select(Gen.Double[1, 100], Gen.Double[0.01, 1], Gen.Double[1, 1000], Gen.Double[1, 1000]).Sample((bid, spread, bidSize, askSize) =>
        Assert.InRange(new TopOfBook([bid], [bidSize], [bid + spread], [askSize]).WeightedMids()[0], bid - 1e-12, bid + spread + 1e-12));

    [Fact]
    public void Intervals_add_up_flow_and_moves()
    {
        // (0, 2]: 2 + 3, price 10 → 12. (2, 4]: nothing. (4, 6]: −1, 12 → 9. What comes at 7 is in an interval that is not over.
        var intervals = FlowIntervals.Of([0, 1, 2, 5, 7], [9, 2, 3, -1, 4], [10, 11, 12, 9, 20], 2);
        Assert.Equal([5, 0, -1], intervals.Flow);
        Assert.Equal([2, 0, -3], intervals.Moves);
    }

    [Fact]
    public void Intervals_lose_no_flow() => Gen.Select(Gen.Double[0.01, 1].Array[5, 50], Gen.Double[0.05, 3]).Sample((gaps, width) =>
    {
        double time = 0;
        double[] times = [0, .. gaps.Select(gap => time += gap)], flow = [.. times.Select((_, i) => (double)i)];
        if (times[^1] < width)
            return;
        var intervals = FlowIntervals.Of(times, flow, flow, width);
        var within = times.Count(at => at <= times[0] + (intervals.Flow.Length * width));
        Assert.Equal(flow.Take(within).Sum(), intervals.Flow.Sum(), 1e-9);
        Assert.Equal(flow[within - 1], intervals.Moves.Sum(), 1e-9);
    });

    [Fact]
    public void Flow_that_moves_the_price_at_once_explains_and_does_not_predict()
    {
        var rng = new Rng(3);
        var mid = 100.0;
        double[] times = [.. Enumerable.Range(0, 40_000).Select(static i => (double)i)], flow = [.. times.Select(_ => rng.NextGaussian())];
        double[] mids = [.. flow.Select(one => mid += (0.02 * one) + (0.01 * rng.NextGaussian()))];
        var intervals = FlowIntervals.Of(times, flow, mids, 10);
        var (now, next) = (intervals.Regress(), intervals.Regress(ahead: 1));
        Assert.InRange(0.02, now.Interval.Low, now.Interval.High);
        Assert.Equal(0.8, now.RSquared, 0.02); // 4 of flow, 1 of noise
        Assert.InRange(next.Lambda / next.Error, -3, 3);
        Assert.True(next.RSquared < 0.005);
    }

    [Fact]
    public void Buckets_split_the_rows_that_fill_them()
    {
        // Buckets of 10: 6 buys + 4 of the 8 sells → |6 − 4|/10; then 4 sells + 6 of 15 buys → 0.2; 9 buys are left over.
        var vpin = Vpin.Of([6, 8, 15], [1, 0, 1], 10, window: 2);
        Near.Equal([0.2, 0.2], vpin.Imbalances, 1e-12);
        Near.Equal([double.NaN, 0.2], vpin.Values, 1e-12);
        Assert.Equal([1, 2], vpin.LastRows);
        Near.Equal([1, 1, 1], Vpin.Of([30], [1], 10, 1).Values);
    }

    [Fact]
    public void Vpin_of_coin_tosses_is_what_chance_alone_gives()
    {
        // |B − S| of 100 tosses: mean 100 · C(100, 50)/2^100 = 7.9589.
        var rng = new Rng(8);
        double[] ones = [.. Enumerable.Repeat(1.0, 400_000)], shares = [.. ones.Select(_ => rng.NextUniform() < 0.5 ? 1.0 : 0)];
        var vpin = Vpin.Of(ones, shares, 100);
        Assert.Equal(4000, vpin.Values.Length);

        // Deviation of |B − S|/100 is below 0.0605; four errors of the mean of 4000.
        Assert.Equal(0.079589, vpin.Imbalances.Average(), 4 * 0.0605 / Math.Sqrt(4000));
    }

    [Fact]
    public void Vpin_finds_the_share_of_one_sided_volume() => Gen.Double[0, 1].Sample(share =>
        Near.Equal(Math.Abs((2 * share) - 1), Vpin.Of([100], [share], 10, 10).Values[^1] + 0, 1e-9), iter: 20);

    [Fact]
    public void Bulk_volume_is_split_by_the_normal_distribution()
    {
        Near.Equal([0.8413447460685429, 0.5, 0.15865525393145707], BulkVolume.BuyShares([2, 0, -2], 2), 1e-9);
        Near.Equal(BulkVolume.BuyShares([1, 2, 6], Math.Sqrt(7)), BulkVolume.BuyShares([1, 2, 6]), 1e-12); // variance (4 + 1 + 9)/2
        Assert.Equal([0.5, 0.5], BulkVolume.BuyShares([1, 1]));
    }

    [Fact]
    public void Markouts_rise_by_what_the_trades_knew()
    {
        // A buy at 10.02, middle 10 before, 10.01 after one second, 10.03 after two; a sell at 10.01, whose second second is not known.
        var curve = MarkoutCurve.Of(new SignedTrades([1, 2], [10.02, 10.01], [1, -1]), [0, 1.5, 2.5, 3.5], [10, 10.01, 10.03, 10.04], [0, 1, 2]);
        Assert.Equal([2, 2, 1], curve.Counts);
        Assert.Equal((-0.02 + 0) / 2, curve.Means[0], 1e-12);
        Assert.Equal((-0.01 - 0.02) / 2, curve.Means[1], 1e-12);
        Assert.Equal(0.01, curve.Means[2], 1e-12);
        Assert.True(double.IsNaN(MarkoutCurve.Of(new SignedTrades([1], [1], [0]), [0, 9], [1, 1], [1]).Means[0]));
    }

    [Fact]
    public void Crossed_and_ragged_books_are_refused()
    {
        Assert.Contains("row 1 had bid 10 and ask 10", Assert.Throws<ArgumentException>(() => new TopOfBook([9, 10], [1, 1], [10, 10], [1, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("bidSizes", Assert.Throws<ArgumentException>(() => new TopOfBook([9, 10], [1], [10, 11], [1, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("buyShares must be from 0 to 1", Assert.Throws<ArgumentException>(() => Vpin.Of([1], [2], 1)).Message, StringComparison.Ordinal);
    }
}
