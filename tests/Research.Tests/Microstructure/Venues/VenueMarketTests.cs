namespace AlgoAcademy.Research.Tests.Microstructure.Venues;

public sealed class VenueMarketTests
{
    private static readonly VenueMarket Market = VenueMarket.Simulate(5, new VenueMarketOptions { Seconds = 1200 });

    [Fact]
    public void The_value_moves_as_often_as_the_truth_says()
    {
        var moves = Market.Values.Zip(Market.Values.Skip(1), (before, after) => Math.Abs(after.Value - before.Value)).ToList();

        Near(Market.Truth.MoveRate * 1200, moves.Count(move => move == 1));
        Near(Market.Truth.JumpRate * 1200, moves.Count(move => move == Market.Truth.JumpTicks));

        static void Near(double mean, int count) => Assert.InRange(count, mean - (4.5 * Math.Sqrt(mean)), mean + (4.5 * Math.Sqrt(mean)));
    }

    // The first time after a move at which a venue's quotes straddle the new value: an exponential delay when no other move comes first.
    [Fact]
    public void Makers_follow_after_their_mean_delay()
    {
        var calm = VenueMarket.Simulate(9, new VenueMarketOptions { Seconds = 20_000, MoveRate = 0, JumpRate = 0.2, JumpTicks = 8, RefreshRate = 0 });
        for (var venue = 0; venue < 4; venue++)
        {
            var books = calm.BooksOf(venue);
            var delays = new List<double>();
            for (var jump = 1; jump < calm.Values.Length - 1; jump++)
            {
                var (time, value) = calm.Values[jump];
                var answer = books.FirstOrDefault(book => book.Time > time && Math.Abs(book.Mid - value) <= 0.5);
                if (answer is not null && answer.Time < calm.Values[jump + 1].Time)
                    delays.Add(answer.Time - time);
            }

            // A jump every five seconds, delays of milliseconds: hardly one is cut off.
            var mean = calm.Truth.QuoteDelays[venue];
            Assert.InRange(delays.Average() / mean, 1 - (4.5 / Math.Sqrt(delays.Count)), 1 + (4.5 / Math.Sqrt(delays.Count)));
        }
    }

    [Fact]
    public void Each_venue_alone_is_never_locked_and_levels_are_in_order()
    {
        for (var venue = 0; venue < 4; venue++)
        {
            Assert.All(Market.BooksOf(venue), book =>
            {
                Assert.True(book.Spread is >= 2 and <= 4);
                Assert.Equal(book.Asks.OrderBy(level => level.Price), book.Asks);
                Assert.Equal(book.Bids.OrderByDescending(level => level.Price), book.Bids);
                Assert.All(book.Asks.Concat(book.Bids), level => Assert.True(level.Size >= 1));
            });
        }
    }

    [Fact]
    public void Only_delays_lock_and_cross_the_market()
    {
        Assert.True(Market.Nbbo().Count(NbboState.Crossed) > 10);
        var still = VenueMarket.Simulate(5, new VenueMarketOptions { MoveRate = 0, JumpRate = 0 });
        Assert.Equal(1, still.Nbbo().Share(NbboState.Open));
    }

    [Fact]
    public void What_is_seen_is_what_was_a_delay_ago()
    {
        const long Time = 600_000_000_000;
        var seen = Market.SeenAt(Time);
        for (var venue = 0; venue < 4; venue++)
            Assert.Equal(Market.BookAt(venue, Time - Market.Truth.Venues[venue].DataDelay).Time, seen[venue].Book.Time);
        Assert.Equal(Market.At(Time).Select(book => book.Book.Time), Market.SeenAt(Time, scale: 0).Select(book => book.Book.Time));
        Assert.Equal(Market.Values.Last(entry => entry.Time <= Time).Value, Market.ValueAt(Time));
    }

    [Fact]
    public void A_seed_gives_one_market()
    {
        var again = VenueMarket.Simulate(5, new VenueMarketOptions { Seconds = 1200 });
        Assert.Equal(Market.Quotes(), again.Quotes());
        Assert.NotEqual(Market.Quotes(), VenueMarket.Simulate(6, new VenueMarketOptions { Seconds = 1200 }).Quotes());
    }

    [Fact]
    public void Delays_must_be_one_for_each_venue()
    {
        var error = Assert.Throws<ArgumentException>(() => VenueMarket.Simulate(1, new VenueMarketOptions { QuoteDelays = [1] }));
        Assert.Contains("QuoteDelays must have one delay for each venue.", error.Message, StringComparison.Ordinal);
    }
}
