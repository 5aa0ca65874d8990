namespace AlgoAcademy.Research;

/// <summary>One order on its way through the venues.</summary>
internal sealed class RoutedSweep(VenueMarket market, RoutingOptions options, Side side)
{
    private readonly List<RouteSlice> fills = [];

    // Lots this order took from a state of a venue's book.
    private readonly Dictionary<(int Venue, int State, int Price), long> taken = [];
    private double displayed;

    private int Sign => side == Side.Buy ? 1 : -1;

    public RoutedOrder Run(long start)
    {
        var (left, time) = (options.Size, start);
        for (var attempt = 0; attempt < options.Attempts && left > 0 && time < market.End; attempt++)
        {
            var plan = SmartRouter.Plan(side, left, Seen(time), options.Rule);
            foreach (var slice in plan.Slices)
            {
                left -= Send(slice, time);
            }

            time += Math.Max(1, plan.Slices.Select(slice => RoundTrip(slice.Venue)).DefaultIfEmpty(1).Max());
        }

        var filled = options.Size - left;
        var oracle = filled == 0 ? new RoutePlan(side, 0, []) : SmartRouter.Plan(side, filled, market.At(start));
        return new RoutedOrder(start, new RoutePlan(side, options.Size, [.. fills]), oracle, displayed / filled);
    }

    private VenueBook[] Seen(long time) =>
        [.. market.Truth.Venues.Select((venue, place) => new VenueBook(venue, WithoutOwn(place, market.PlaceAt(place, time - Scaled(venue.DataDelay)))))];

    private BookSnapshot WithoutOwn(int venue, int state)
    {
        var book = market.BooksOf(venue)[state];
        return book with
        {
            Bids = side == Side.Buy ? book.Bids : [.. book.Bids.Select(Rest).Where(level => level.Size > 0)],
            Asks = side == Side.Buy ? [.. book.Asks.Select(Rest).Where(level => level.Size > 0)] : book.Asks,
        };

        BookLevel Rest(BookLevel level) => level with { Size = level.Size - taken.GetValueOrDefault((venue, state, level.Price)) };
    }

    // The slice arrives as an immediate-or-cancel limit order and takes the best levels there are.
    private long Send(RouteSlice slice, long time)
    {
        var state = market.PlaceAt(slice.Venue, time + Scaled(market.Truth.Venues[slice.Venue].OrderDelay));
        var book = WithoutOwn(slice.Venue, state);
        var left = slice.Size;
        foreach (var level in side == Side.Buy ? book.Asks : book.Bids)
        {
            if (left == 0 || Sign * level.Price > Sign * slice.Price)
            {
                break;
            }

            var size = Math.Min(left, level.Size);
            fills.Add(slice with { Price = level.Price, Size = size });
            taken[(slice.Venue, state, level.Price)] = taken.GetValueOrDefault((slice.Venue, state, level.Price)) + size;
            displayed += (double)size * slice.Price;
            left -= size;
        }

        return slice.Size - left;
    }

    private long RoundTrip(int venue) => Scaled(market.Truth.Venues[venue].OrderDelay + market.Truth.Venues[venue].DataDelay);

    private long Scaled(long delay) => (long)(options.DelayScale * delay);
}
