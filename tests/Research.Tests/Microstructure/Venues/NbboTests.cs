namespace AlgoAcademy.Research.Tests.Microstructure.Venues;

public sealed class NbboTests
{
    // Lesson 03, E2: four venues; two share the best bid, one has the best ask.
    [Fact]
    public void The_best_prices_carry_the_lots_of_all_venues_that_show_them()
    {
        var best = Nbbo.Of(
            new VenueQuote(0, 0, 9_999, 300, 10_002, 100),
            new VenueQuote(0, 1, 9_998, 900, 10_001, 400),
            new VenueQuote(0, 2, 9_999, 200, 10_003, 500),
            new VenueQuote(0, 3, null, 0, 10_004, 50));

        Assert.Equal((9_999, 500L), (best.Bid, best.BidSize));
        Assert.Equal([0, 2], best.BidVenues.AsEnumerable());
        Assert.Equal((10_001, 400L), (best.Ask, best.AskSize));
        Assert.Equal([1], best.AskVenues.AsEnumerable());
        Assert.Equal(NbboState.Open, best.State);
        Assert.Equal(10_000, best.Mid);
    }

    [Fact]
    public void Without_bids_there_is_no_mid()
    {
        var best = Nbbo.Of(new VenueQuote(0, 0, null, 0, 100, 5));

        Assert.Equal(NbboState.OneSided, best.State);
        Assert.True(double.IsNaN(best.Mid));
        Assert.Equal(NbboState.OneSided, Nbbo.Of().State);
    }

    // Lesson 03, E3. Venue 0 quotes 100/102 all the time; venue 1: 99/101, then 102/104 (locked), 103/105 (crossed), back, and 102/104 again.
    [Fact]
    public void Locked_and_crossed_stretches_are_counted()
    {
        var tape = NbboTape.Of(
            [Quote(0, 0, 100, 102), Quote(0, 1, 99, 101), Quote(10, 1, 102, 104), Quote(13, 1, 103, 105), Quote(20, 1, 99, 101), Quote(50, 1, 102, 104)], end: 100);

        Assert.Equal(2, tape.Count(NbboState.Locked));
        Assert.Equal(1, tape.Count(NbboState.Crossed));
        Assert.Equal(0.53, tape.Share(NbboState.Locked), 1e-15);
        Assert.Equal(0.07, tape.Share(NbboState.Crossed), 1e-15);
        Assert.Equal([0L, 10, 13, 20, 50], tape.Spans.Select(span => span.From));
        Assert.Equal(100, tape.Spans[^1].To);
    }

    [Fact]
    public void Quotes_that_change_nothing_make_no_span()
    {
        var tape = NbboTape.Of([Quote(0, 0, 100, 102), Quote(5, 0, 100, 102), Quote(7, 1, 90, 110)], end: 9);

        Assert.Equal((0L, 9L), (Assert.Single(tape.Spans).From, tape.Spans[0].To));
    }

    [Fact]
    public void Two_quotes_of_one_venue_and_unordered_times_are_refused()
    {
        var twice = Assert.Throws<ArgumentException>(() => Nbbo.Of(Quote(0, 3, 1, 2), Quote(1, 3, 1, 2)));
        Assert.StartsWith("Venue 3 has two quotes; give the last one only.", twice.Message, StringComparison.Ordinal);

        var unordered = Assert.Throws<ArgumentException>(() => NbboTape.Of([Quote(5, 0, 1, 2), Quote(4, 0, 1, 2)], 10));
        Assert.Contains("one at 4 follows 5", unordered.Message, StringComparison.Ordinal);
    }

    private static VenueQuote Quote(long time, int venue, int bid, int ask) => new(time, venue, bid, 100, ask, 100);
}
