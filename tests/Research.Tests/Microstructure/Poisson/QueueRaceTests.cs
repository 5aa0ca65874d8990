namespace AlgoAcademy.Research.Tests.Microstructure.Poisson;

public sealed class QueueRaceTests
{
    // Lesson 16, E2.
    [Theory]
    [InlineData(2, 1, 0.6977)]
    [InlineData(3, 7, 0.2587)]
    public void Balanced_queues_follow_the_integral(int bid, int ask, double expected) => Assert.Equal(expected, QueueRace.UpProbability(bid, ask), 1e-4);

    // The integral's value at (n, n) is one half by symmetry, and p(n, m) + p(m, n) = 1.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 2)]
    [InlineData(40, 90)]
    [InlineData(1000, 1)]
    public void One_side_or_the_other_empties_first(int bid, int ask) =>
        Assert.Equal(1, QueueRace.UpProbability(bid, ask) + QueueRace.UpProbability(ask, bid), 1e-9);

    // Cont, Stoikov and Talreja 2010, table 4 (Laplace transforms, the rates of table 2): rows are bids, columns asks.
    [Theory]
    [InlineData(1, 0.500, 0.336, 0.259, 0.216, 0.188)]
    [InlineData(2, 0.664, 0.500, 0.407, 0.348, 0.307)]
    [InlineData(3, 0.741, 0.593, 0.500, 0.437, 0.391)]
    [InlineData(4, 0.784, 0.652, 0.563, 0.500, 0.452)]
    [InlineData(5, 0.812, 0.693, 0.609, 0.548, 0.500)]
    public void Rates_of_the_paper_give_the_table_of_the_paper(int bid, params double[] row)
    {
        for (var ask = 1; ask <= 5; ask++)
            Assert.Equal(row[ask - 1], QueueRace.UpProbability(new PoissonBookOptions(), bid, ask), 0.0011);
    }

    // Each time the spread becomes one tick a race begins; who wins it is compared with the probability of its first state.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Races_of_a_simulated_book_end_as_computed(ulong seed)
    {
        var market = PoissonBook.Simulate(seed, new PoissonBookOptions { Seconds = 8_000 });
        var table = new Dictionary<(long Bid, long Ask), double>();
        var book = new OrderBook();
        (double Probability, int Bid, int Ask)? race = null;
        double surprise = 0, variance = 0;
        foreach (var change in market.Tape)
        {
            book.Apply(change);
            if (book.BestBid is not { } bid || book.BestAsk is not { } ask)
            {
                // An empty side ended the race; which one shows below, at the next price, unless both moved: leave that race out.
                race = null;
            }
            else if (race is { } run && (bid < run.Bid || ask > run.Ask))
            {
                surprise += (ask > run.Ask ? 1 : 0) - run.Probability;
                variance += run.Probability * (1 - run.Probability);
                race = null;
            }

            if (race is null && book.Spread == 1)
            {
                var queues = (book.SizeAt(Side.Buy, book.BestBid!.Value), book.SizeAt(Side.Sell, book.BestAsk!.Value));
                if (!table.TryGetValue(queues, out var up))
                    table[queues] = up = QueueRace.UpProbability(market.Truth, (int)queues.Item1, (int)queues.Item2);
                race = (up, book.BestBid!.Value, book.BestAsk!.Value);
            }
        }

        Assert.True(variance > 200, $"only {variance} of variance");
        Assert.InRange(surprise / Math.Sqrt(variance), -4, 4);
    }

    [Fact]
    public void A_queue_that_is_empty_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => QueueRace.UpProbability(0, 2));
        Assert.Contains("bidQueue must be from 1 to 1000; was 0.", error.Message, StringComparison.Ordinal);
    }
}
