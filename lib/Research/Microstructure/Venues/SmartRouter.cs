namespace AlgoAcademy.Research;

/// <summary>
/// Splits an order over venues: the levels of all of them in one line, cheapest first, taken until the order is full. With fees in the
/// price no split of the shown lots costs less; that is the fee-aware routing that O'Hara and Ye (2011, Journal of Financial Economics
/// 100:459) describe for fragmented markets. Taught in lesson 03.
/// </summary>
public static class SmartRouter
{
    /// <summary>The split.</summary>
    /// <param name="side">Buy or sell.</param>
    /// <param name="size">Lots, above zero.</param>
    /// <param name="venues">What each venue shows.</param>
    /// <param name="rule">With or without fees in the price.</param>
    /// <param name="limit">Worst displayed price in ticks; none when left out.</param>
    /// <returns>Slices in the order of choice; lots beyond what is shown are left.</returns>
    /// <exception cref="ArgumentException">A size, a side or a venue out of range; says which.</exception>
    public static RoutePlan Plan(Side side, long size, IReadOnlyList<VenueBook> venues, RouteRule rule = RouteRule.AllIn, int? limit = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentNullException.ThrowIfNull(venues);
        if (!Enum.IsDefined(rule))
        {
            throw new ArgumentOutOfRangeException(nameof(rule), rule, $"rule must be a member of {nameof(RouteRule)}; was {(int)rule}.");
        }

        OptionRules.Require(venues.SelectMany(venue => venue.Venue.Faults()), nameof(venues));
        var sign = Sides.Require(side) == Side.Buy ? 1 : -1;
        var left = size;
        var slices = new List<RouteSlice>();
        // OrderBy keeps the order of equals: the venue listed first wins ties, and a venue's better levels come before its worse ones.
        foreach (var slice in Shown(side, venues).OrderBy(slice => (sign * slice.Price) + (rule == RouteRule.AllIn ? slice.Fee : 0)))
        {
            if (left > 0 && (limit is null || sign * slice.Price <= sign * limit.Value))
            {
                slices.Add(slice with { Size = Math.Min(left, slice.Size) });
                left -= slices[^1].Size;
            }
        }

        return new RoutePlan(side, size, [.. slices]);
    }

    private static IEnumerable<RouteSlice> Shown(Side side, IReadOnlyList<VenueBook> venues) =>
        venues.Index().SelectMany(place => (side == Side.Buy ? place.Item.Book.Asks : place.Item.Book.Bids)
            .Select(level => new RouteSlice(place.Index, level.Price, level.Size, place.Item.Venue.TakerFee)));
}
