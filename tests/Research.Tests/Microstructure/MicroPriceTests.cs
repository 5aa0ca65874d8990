namespace AlgoAcademy.Research.Tests.Microstructure;

public class MicroPriceTests
{
    private const double Tick = 0.01;

    [Fact]
    public void Independent_states_give_the_adjustment_in_closed_form()
    {
        // Each row draws one of four imbalances anew; with probability 0.3 the price moves a tick, up with probability 0.2, 0.4, 0.6, 0.8. What comes
        // after the next row is even, so the adjustment is 0.3 (2p − 1) ticks.
        var rng = new Rng(5);
        var book = Book(400_000, rng, level => rng.NextUniform() >= 0.3 ? 0 : rng.NextUniform() < 0.2 + (0.2 * level) ? 1 : -1, _ => rng.NextInt(4));
        var micro = MicroPrice.Fit(book, new MicroPriceOptions { Tick = Tick, ImbalanceLevels = 4, SpreadLevels = 1 });
        foreach (var (level, p) in new[] { (0, 0.2), (1, 0.4), (2, 0.6), (3, 0.8) })
        {
            // A move has a deviation below √0.3 ticks, and each level is used 200,000 times.
            Assert.Equal(0.3 * ((2 * p) - 1) * Tick, micro.Adjustments[level], 4 * Math.Sqrt(0.3 / 200_000) * Tick);
            Assert.Equal(-micro.Adjustments[level], micro.Adjustments[3 - level], 1e-12);
        }
    }

    [Fact]
    public void The_fitted_price_is_a_martingale_where_the_middle_and_the_weighted_middle_are_not()
    {
        // Imbalance wanders by one class and the price moves with it three times in ten: on the way there is more to come than the weighted middle says.
        static TopOfBook Wandering(ulong seed)
        {
            var rng = new Rng(seed);
            return Book(120_000, rng, level => rng.NextUniform() >= 0.3 ? 0 : rng.NextUniform() < 0.1 + (0.2 * level) ? 1 : -1,
                level => Math.Clamp(level + rng.NextInt(3) - 1, 0, 4), levels: 5);
        }

        var micro = MicroPrice.Fit(Wandering(1), new MicroPriceOptions { Tick = Tick, ImbalanceLevels = 5, SpreadLevels = 1 });
        var book = Wandering(2);
        var classes = Array.ConvertAll(book.Imbalances(), static imbalance => (int)(imbalance * 5));
        double Drift(double[] prices) => Enumerable.Range(0, 5).Max(level =>
        {
            // Mean move over 20 rows from rows of this class, in errors of it; every twentieth row, so that moves do not overlap.
            double[] moves = [.. Enumerable.Range(0, (book.Count / 20) - 1).Select(static k => 20 * k).Where(i => classes[i] == level).Select(i => prices[i + 20] - prices[i])];
            return Math.Abs(moves.Average()) / Math.Sqrt(moves.Sum(move => move * move) / moves.Length / moves.Length);
        });

        Assert.True(Drift(micro.Of(book)) < 3.5);
        Assert.True(Drift(book.Mids()) > 8);
        Assert.True(Drift(book.WeightedMids()) > 8);
    }

    [Fact]
    public void States_that_were_never_seen_are_undefined()
    {
        var rng = new Rng(1);
        var book = Book(1000, rng, _ => rng.NextInt(3) - 1, _ => 1 + rng.NextInt(2));
        var micro = MicroPrice.Fit(book, new MicroPriceOptions { Tick = Tick, ImbalanceLevels = 4, SpreadLevels = 2 });
        Assert.Equal([false, true, true, false, false, false, false, false], micro.Adjustments.Select(double.IsFinite));
        Assert.True(double.IsNaN(micro.At((100, 1), (100.05, 1))));
        Assert.Equal(100.005 + micro.Adjustments[2], micro.At((100, 3), (100.01, 2)), 1e-12);
    }

    [Fact]
    public void A_price_that_never_moves_is_refused() => Assert.Contains("never moves", Assert.Throws<InvalidOperationException>(() =>
        MicroPrice.Fit(new TopOfBook([1, 1, 1], [1, 2, 1], [2, 2, 2], [1, 1, 1]), new MicroPriceOptions { Tick = 1 })).Message, StringComparison.Ordinal);

    /// <summary>A spread of one tick; the imbalance lies in the middle of its class.</summary>
    private static TopOfBook Book(int rows, Rng rng, Func<int, int> move, Func<int, int> next, int levels = 4)
    {
        var (bids, sizes) = (new double[rows], new double[rows]);
        var (level, ticks) = (levels / 2, 10_000);
        for (var i = 0; i < rows; i++)
        {
            (bids[i], sizes[i]) = (ticks * Tick, (level + 0.5) / levels);
            var moved = move(level);
            ticks += moved;
            level = next(level);
        }

        return new TopOfBook(bids, sizes, [.. bids.Select(static bid => bid + Tick)], [.. sizes.Select(static size => 1 - size)]);
    }
}
