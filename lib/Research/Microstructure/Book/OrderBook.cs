using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// A limit order book that keeps every order (level 3) and matches: price-time or pro-rata priority, the order types of
/// <see cref="BookOrder"/>, auctions, self-match prevention. Prices are ticks, sizes lots, both whole numbers.
/// </summary>
/// <remarks>
/// <para>
/// One event: <see cref="Add"/>, <see cref="Cancel"/> or another change; it trades as far as it crosses, at the resting orders' prices;
/// then stops that its trades reached enter (buy stops first, from the lowest stop up; sell stops from the highest down) and pegged
/// orders follow their references, until nothing moves any more. In continuous trading the book is never crossed after an event.
/// </para>
/// <para>
/// Built for speed as Gould et al. (2013, Quantitative Finance 13:1709) describe the queues: levels in an array, orders in a pool,
/// ids in an open-addressing map. An event allocates nothing once storage has grown to the size of the day. Not thread-safe.
/// Taught in lessons 01, 02 and 15.
/// </para>
/// </remarks>
public sealed partial class OrderBook
{
    private readonly OrderBookOptions options;
    private readonly OrderPool pool;
    private readonly OrderIndex index;
    private readonly BookSide bids;
    private readonly BookSide asks;
    private readonly BookSide buyStops;
    private readonly BookSide sellStops;
    private readonly TradeLog trades = new();
    private readonly PriorityQueue<long, (long Time, long Id)> expiries = new();

    // Orders without a level of their own making, in order of entry: few, so that a list will do.
    private readonly List<long> pegged = [];
    private readonly List<long> auctionOnly = [];

    /// <summary>An empty book in continuous trading.</summary>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public OrderBook(OrderBookOptions? options = null)
    {
        this.options = options ?? new OrderBookOptions();
        OptionRules.Require(this.options.Faults());
        pool = new OrderPool(this.options.Capacity);
        index = new OrderIndex(this.options.Capacity);
        bids = new BookSide(pool, this.options, highestFirst: true);
        asks = new BookSide(pool, this.options, highestFirst: false);
        buyStops = new BookSide(pool, this.options, highestFirst: false);
        sellStops = new BookSide(pool, this.options, highestFirst: true);
    }

    /// <summary>Continuous trading or an auction's collecting of orders.</summary>
    public BookPhase Phase { get; private set; }

    /// <summary>The time of the last <see cref="AdvanceTo"/>, in the caller's units.</summary>
    public long Now { get; private set; }

    /// <summary>Highest bid in ticks; null when there is none. In an auction market orders have no price and do not count.</summary>
    public int? BestBid => BestLimit(bids, options.HighestPrice + 1);

    /// <summary>Lowest ask in ticks; null when there is none.</summary>
    public int? BestAsk => BestLimit(asks, options.LowestPrice - 1);

    /// <summary>(best bid + best ask) / 2 in ticks; NaN when a side is empty.</summary>
    public double Mid => BestBid is { } bid && BestAsk is { } ask ? (bid + (double)ask) / 2 : double.NaN;

    /// <summary>Best ask − best bid in ticks; null when a side is empty, negative only in an auction.</summary>
    public int? Spread => BestAsk - BestBid;

    /// <summary>Price of the last trade in ticks; null before the first.</summary>
    public int? LastPrice { get; private set; }

    /// <summary>Orders in the book, waiting ones included.</summary>
    public int OrderCount => index.Count;

    /// <summary>Lots of all orders that were taken, and of enlargements.</summary>
    public long LotsEntered { get; private set; }

    /// <summary>Lots traded; each trade counts once though two orders lose it.</summary>
    public long LotsTraded { get; private set; }

    /// <summary>Lots cancelled by owners, the clock, self-match prevention or because nothing was left to trade with.</summary>
    public long LotsCancelled { get; private set; }

    /// <summary>
    /// Trades of the last event, in order, stops that it set off included. The buffer is used again by the next event:
    /// <c>Trades.ToArray()</c> keeps them.
    /// </summary>
    public ReadOnlySpan<BookTrade> Trades => trades.All;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Phase} book, {OrderCount} orders, bid {LevelText(bids, BestBid)}, ask {LevelText(asks, BestAsk)}");

    private static string LevelText(BookSide side, int? price) => price is { } p ? FormattableString.Invariant($"{p} x {side[p].Shown}") : "none";

    private static int? BestLimit(BookSide side, int marketPrice)
    {
        var best = side.Best == marketPrice ? side.Worse(marketPrice) : side.Best;
        return best == BookSide.Empty ? null : best;
    }

    private BookSide SideOf(Side side) => side == Side.Buy ? bids : asks;

    private BookSide Opposite(Side side) => side == Side.Buy ? asks : bids;

    private BookSide StopsOf(Side side) => side == Side.Buy ? buyStops : sellStops;
}
