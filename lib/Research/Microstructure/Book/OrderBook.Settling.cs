namespace AlgoAcademy.Research;

/// <content>What an event sets off: stops that trades have reached, pegged orders whose reference has moved.</content>
public sealed partial class OrderBook
{
    private readonly List<long> moving = [];

    // Prices that the event's trades have reached, and the last price before it: stops that came in an auction may wait at that one.
    private int highest;
    private int lowest;

    private void BeginEvent()
    {
        trades.Clear();
        highest = LastPrice ?? int.MinValue;
        lowest = LastPrice ?? int.MaxValue;
    }

    private void Settle()
    {
        if (Phase == BookPhase.Auction || (pegged.Count == 0 && buyStops.Orders + sellStops.Orders == 0))
        {
            return;
        }

        do
        {
            while (TriggerOne())
            {
            }
        }
        while (Reprice());
    }

    private bool TriggerOne()
    {
        var stops = buyStops.Best != BookSide.Empty && highest >= buyStops.Best ? buyStops
            : sellStops.Best != BookSide.Empty && lowest <= sellStops.Best ? sellStops
            : null;
        if (stops is null)
        {
            return false;
        }

        var node = stops[stops.Best].Head;
        var order = Triggered(Rebuilt(node));
        stops.Remove(node);
        Release(node);
        Enter(order, LimitOf(order));
        return true;
    }

    private static BookOrder Triggered(in BookOrder stop) => stop with { Kind = stop.Kind == OrderKind.Stop ? OrderKind.Market : OrderKind.Limit };

    private bool IsReached(in BookOrder stop) => LastPrice is { } last && (stop.Side == Side.Buy ? last >= stop.StopPrice : last <= stop.StopPrice);

    /// <summary>Moves the pegged orders whose price is another one now, in order of entry, each to the back of its new queue; true if any traded or went, so that references may have moved.</summary>
    private bool Reprice()
    {
        if (pegged.Count == 0)
        {
            return false;
        }

        var before = (trades.Count, LotsCancelled);
        moving.Clear();
        moving.AddRange(pegged);
        foreach (var id in moving)
        {
            // One that moved before may have traded with this one.
            var node = index.Find(id);
            if (node != OrderPool.None)
            {
                Follow(node);
            }
        }

        return (trades.Count, LotsCancelled) != before;
    }

    private void Follow(int node)
    {
        ref var order = ref pool.Nodes[node];
        var price = PegPrice(pool.Terms[node]);
        if (order.Place == NodePlace.Level ? order.Price == price : price == BookSide.Empty)
        {
            return;
        }

        var rebuilt = Rebuilt(node);
        Detach(node);
        Release(node);
        _ = price == BookSide.Empty ? Hold(rebuilt, NodePlace.Parked) : Enter(rebuilt, price);
    }

    /// <summary>Where a pegged order belongs now; <see cref="BookSide.Empty"/> when its reference is missing or outside the band.</summary>
    private int PegPrice(in BookOrder order)
    {
        var anchorBid = bids.BestAnchor();
        var anchorAsk = asks.BestAnchor();
        var isBuy = order.Side == Side.Buy;
        var reference = order.Peg switch
        {
            PegTo.Primary => isBuy ? anchorBid : anchorAsk,
            PegTo.Opposite => isBuy ? anchorAsk : anchorBid,
            _ => anchorBid == BookSide.Empty || anchorAsk == BookSide.Empty ? BookSide.Empty : isBuy ? (anchorBid + anchorAsk) / 2 : (anchorBid + anchorAsk + 1) / 2,
        };
        if (reference == BookSide.Empty)
        {
            return BookSide.Empty;
        }

        var price = isBuy ? reference - order.PegOffset : reference + order.PegOffset;
        if (order.Price != 0)
        {
            price = isBuy ? Math.Min(price, order.Price) : Math.Max(price, order.Price);
        }

        return IsInBand(price) ? price : BookSide.Empty;
    }
}
