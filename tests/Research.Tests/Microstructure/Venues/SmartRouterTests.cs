using System.Collections.Immutable;
using CsCheck;

namespace AlgoAcademy.Research.Tests.Microstructure.Venues;

public sealed class SmartRouterTests
{
    // Lesson 03, E1, ticks of a cent: fees of 0.003, −0.0005 and 0.
    private static readonly VenueBook[] Lesson =
    [
        Asks(new Venue("A", 0.3), (1000, 300)),
        Asks(new Venue("B", -0.05), (1000, 200)),
        Asks(new Venue("C"), (1001, 1000)),
    ];

    [Fact]
    public void Fees_decide_who_is_cheapest()
    {
        var plan = SmartRouter.Plan(Side.Buy, 1000, Lesson);

        Assert.Equal([(1, 200L), (0, 300), (2, 500)], plan.Slices.Select(slice => (slice.Venue, slice.Size)));
        Assert.Equal(1000.58, plan.AllInPrice, 1e-9);
        Assert.Equal(1000.5, plan.AveragePrice, 1e-9);
        Assert.Equal(0, plan.Left);
    }

    [Fact]
    public void Displayed_prices_alone_pay_the_dearer_venue_first()
    {
        var plan = SmartRouter.Plan(Side.Buy, 250, Lesson, RouteRule.Displayed);

        Assert.Equal([(0, 250L)], plan.Slices.Select(slice => (slice.Venue, slice.Size)));
        Assert.Equal(1000.3, plan.AllInPrice, 1e-9);
        Assert.Equal(1000.02, SmartRouter.Plan(Side.Buy, 250, Lesson).AllInPrice, 1e-9);
    }

    [Fact]
    public void A_limit_and_the_shown_lots_leave_the_rest()
    {
        Assert.Equal(500, SmartRouter.Plan(Side.Buy, 1000, Lesson, limit: 1000).Left);
        Assert.Equal(500, SmartRouter.Plan(Side.Buy, 2000, Lesson).Left);
        Assert.True(double.IsNaN(SmartRouter.Plan(Side.Sell, 10, Lesson).AllInPrice));
    }

    [Fact]
    public void A_seller_takes_the_highest_bid_less_fee()
    {
        VenueBook[] venues = [Bids(new Venue("A", 0.3), (1000, 50)), Bids(new Venue("B", -0.2), (1000, 50)), Bids(new Venue("C", -0.8), (999, 50))];

        var plan = SmartRouter.Plan(Side.Sell, 120, venues);

        Assert.Equal([(1, 50L), (2, 50), (0, 20)], plan.Slices.Select(slice => (slice.Venue, slice.Size)));
        Assert.Equal(((50 * 1000.2) + (50 * 999.8) + (20 * 999.7)) / 120, plan.AllInPrice, 1e-9);
    }

    // The same lots, taken one by one from whichever is cheapest, cost as much; a router that looks at prices only is never cheaper.
    [Fact]
    public void No_split_of_the_shown_lots_is_cheaper()
    {
        var level = Gen.Select(Gen.Int[990, 1010], Gen.Long[1, 20]);
        var venue = Gen.Select(Gen.Double[-1, 1], level.Array[0, 4]);
        Gen.Select(venue.Array[1, 5], Gen.Long[1, 60]).Sample((drawn, size) =>
        {
            VenueBook[] venues = [.. drawn.Select(one => Asks(new Venue("V", one.Item1), [.. one.Item2.DistinctBy(x => x.Item1).OrderBy(x => x.Item1)]))];
            var plan = SmartRouter.Plan(Side.Buy, size, venues);
            var lots = venues.SelectMany(v => v.Book.Asks.SelectMany(l => Enumerable.Repeat(l.Price + v.Venue.TakerFee, (int)l.Size))).Order().Take((int)size).ToList();
            Assert.Equal(lots.Count, plan.Placed);
            if (lots.Count == 0)
                return;
            Assert.Equal(lots.Average(), plan.AllInPrice, 1e-9);
            Assert.True(plan.AllInPrice <= SmartRouter.Plan(Side.Buy, size, venues, RouteRule.Displayed).AllInPrice + 1e-9);
        });
    }

    [Fact]
    public void A_size_of_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SmartRouter.Plan(Side.Buy, 0, Lesson));

    private static VenueBook Asks(Venue venue, params (int Price, long Size)[] levels) => new(venue, new BookSnapshot(0, [], Levels(levels)));

    private static VenueBook Bids(Venue venue, params (int Price, long Size)[] levels) => new(venue, new BookSnapshot(0, Levels(levels), []));

    private static ImmutableArray<BookLevel> Levels((int Price, long Size)[] levels) => [.. levels.Select(level => new BookLevel(level.Price, level.Size, 1))];
}
