using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// An order as it is sent to an <see cref="OrderBook"/>: prices in whole ticks, sizes in whole lots, times in whatever whole
/// unit the caller counts (nanoseconds, say). Start from a factory and add terms: <c>BookOrder.Limit(1, Side.Buy, 10_000, 5) with
/// { PostOnly = true }</c>.
/// </summary>
public readonly record struct BookOrder
{
    /// <summary>The most lots of one order: sums over a book stay far from overflow.</summary>
    public const long MaxSize = 1_000_000_000_000;

    /// <summary>Unique among the orders in the book.</summary>
    public long Id { get; init; }

    /// <summary>Buy or sell.</summary>
    public Side Side { get; init; }

    /// <summary>Market, Limit, Stop (becomes a market order) or StopLimit; a book refuses the other kinds.</summary>
    public OrderKind Kind { get; init; }

    /// <summary>Limit in ticks. Of a pegged order: never beyond this price; 0 for no such cap.</summary>
    public int Price { get; init; }

    /// <summary>Of stops: a buy is triggered by a trade at or above this price, a sell at or below.</summary>
    public int StopPrice { get; init; }

    /// <summary>Lots.</summary>
    public long Size { get; init; }

    /// <summary>Iceberg: lots shown at a time, each new slice at the back of its level; 0 shows all.</summary>
    public long Display { get; init; }

    /// <summary>How long it stands; Day until <see cref="OrderBook.EndDay"/>.</summary>
    public TimeInForce TimeInForce { get; init; }

    /// <summary>Of good-till-date orders: the time at which <see cref="OrderBook.AdvanceTo"/> expires it.</summary>
    public long ExpiresAt { get; init; }

    /// <summary>Rejected if it would trade on entry.</summary>
    public bool PostOnly { get; init; }

    /// <summary>Takes part in the next auction only (at-open, at-close): held before, cancelled after.</summary>
    public bool AuctionOnly { get; init; }

    /// <summary>Whose it is, for <see cref="SelfMatch"/>; 0 for nobody's.</summary>
    public int Owner { get; init; }

    /// <summary>The reference that its price follows.</summary>
    public PegTo Peg { get; init; }

    /// <summary>Ticks away from the reference, to the passive side; zero or more.</summary>
    public int PegOffset { get; init; }

    /// <summary>Trades at the limit or better; the rest stands in the book.</summary>
    public static BookOrder Limit(long id, Side side, int price, long size) =>
        new() { Id = id, Side = side, Kind = OrderKind.Limit, Price = price, Size = size };

    /// <summary>Trades with what is there; the rest is cancelled.</summary>
    public static BookOrder Market(long id, Side side, long size) =>
        new() { Id = id, Side = side, Kind = OrderKind.Market, Size = size };

    /// <summary>A market order once a trade reaches the stop price.</summary>
    public static BookOrder Stop(long id, Side side, int stopPrice, long size) =>
        new() { Id = id, Side = side, Kind = OrderKind.Stop, StopPrice = stopPrice, Size = size };

    /// <summary>A limit order that follows a reference price.</summary>
    public static BookOrder Pegged(long id, Side side, PegTo peg, long size) =>
        new() { Id = id, Side = side, Kind = OrderKind.Limit, Peg = peg, Size = size, PegOffset = peg == PegTo.Opposite ? 1 : 0 };

    /// <summary>The order in words: "buy 5 at 10000, order 1".</summary>
    public override string ToString()
    {
        var at = Kind switch
        {
            OrderKind.Market => " at any price",
            OrderKind.Stop => $" at any price once {Invariant(StopPrice)} trades",
            OrderKind.StopLimit => $" at {Invariant(Price)} once {Invariant(StopPrice)} trades",
            _ when Peg != PegTo.None => $" pegged to {Peg}, {Invariant(PegOffset)} ticks behind" + (Price == 0 ? "" : $", at most to {Invariant(Price)}"),
            _ => $" at {Invariant(Price)}",
        };
        var terms = (Display > 0 ? $", showing {Invariant(Display)}" : "") + (PostOnly ? ", post only" : "")
            + (AuctionOnly ? ", for the auction" : "") + (TimeInForce == TimeInForce.GoodTillCancelled ? "" : $", {TimeInForce}");
        return $"{(Side == Side.Buy ? "buy" : "sell")} {Invariant(Size)}{at}{terms}, order {Invariant(Id)}";

        static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A bare limit order has no terms to be remembered beside the queue.</summary>
    internal bool IsPlain => Kind == OrderKind.Limit && TimeInForce == TimeInForce.GoodTillCancelled && Display == 0 && Peg == PegTo.None && !AuctionOnly;

    internal bool IsImmediate => TimeInForce is TimeInForce.ImmediateOrCancel or TimeInForce.FillOrKill;
}
