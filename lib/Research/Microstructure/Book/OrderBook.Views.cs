using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <content>What can be seen of a book.</content>
public sealed partial class OrderBook
{
    /// <summary>The best levels of both sides. Market orders of an auction have no price and are left out.</summary>
    /// <param name="depth">Most levels of a side; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is not above zero.</exception>
    public BookSnapshot Snapshot(int depth = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        return new BookSnapshot(Now, Levels(bids, BestBid, depth), Levels(asks, BestAsk, depth));
    }

    /// <summary>Lots shown at a price; 0 where nothing stands or the price is outside the band.</summary>
    public long SizeAt(Side side, int price) => IsInBand(price) ? SideOf(Sides.Require(side))[price].Shown : 0;

    /// <summary>Lots open of an order, hidden ones included; 0 when it is not in the book.</summary>
    public long OpenOf(long id)
    {
        var node = index.Find(id);
        return node == OrderPool.None ? 0 : pool.Nodes[node].Open;
    }

    /// <summary>Lots shown ahead of an order in the queue of its price; null when it does not stand in the book.</summary>
    public long? QueueAhead(long id)
    {
        var node = index.Find(id);
        if (node == OrderPool.None || pool.Nodes[node].Place != NodePlace.Level)
        {
            return null;
        }

        var ahead = 0L;
        for (node = pool.Nodes[node].Previous; node != OrderPool.None; node = pool.Nodes[node].Previous)
        {
            ahead += pool.Nodes[node].Shown;
        }

        return ahead;
    }

    /// <summary>All orders that stand on a side, in the order in which they would trade by price and time (level 3).</summary>
    public ImmutableArray<RestingOrder> Orders(Side side)
    {
        var from = SideOf(Sides.Require(side));
        var orders = ImmutableArray.CreateBuilder<RestingOrder>(from.Orders);
        for (var price = from.Best; price != BookSide.Empty; price = from.Worse(price))
        {
            for (var node = from[price].Head; node != OrderPool.None; node = pool.Nodes[node].Next)
            {
                ref var order = ref pool.Nodes[node];
                orders.Add(new RestingOrder(order.Id, order.Side, order.Price, order.Shown, order.Reserve, order.Owner));
            }
        }

        return orders.DrainToImmutable();
    }

    /// <summary>
    /// A fingerprint of all orders in their queues, waiting ones included: equal books have equal hashes on every machine, whatever
    /// events led there.
    /// </summary>
    public ulong Hash()
    {
        var hash = Mix(14695981039346656037, (ulong)Phase);
        foreach (var side in new[] { bids, asks, buyStops, sellStops })
        {
            hash = Mix(hash, (ulong)side.Orders);
            for (var price = side.Best; price != BookSide.Empty; price = side.Worse(price))
            {
                for (var node = side[price].Head; node != OrderPool.None; node = pool.Nodes[node].Next)
                {
                    hash = Mix(hash, pool.Nodes[node]);
                }
            }
        }

        foreach (var id in pegged.Concat(auctionOnly))
        {
            hash = Mix(hash, pool.Nodes[index.Find(id)]);
        }

        return hash;
    }

    private static ulong Mix(ulong hash, in OrderNode order) =>
        Mix(Mix(Mix(Mix(hash, (ulong)order.Id), (ulong)order.Shown), (ulong)order.Reserve), ((ulong)order.Price << 8) | ((ulong)order.Place << 1) | (ulong)order.Side);

    // One round of SplitMix64 over hash and value.
    private static ulong Mix(ulong hash, ulong value)
    {
        var z = (hash ^ value) + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static ImmutableArray<BookLevel> Levels(BookSide side, int? best, int depth)
    {
        var levels = ImmutableArray.CreateBuilder<BookLevel>();
        for (var price = best ?? BookSide.Empty; price != BookSide.Empty && levels.Count < depth; price = side.Worse(price))
        {
            levels.Add(new BookLevel(price, side[price].Shown, side[price].Count));
        }

        return levels.DrainToImmutable();
    }
}
