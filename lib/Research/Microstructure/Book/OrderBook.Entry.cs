namespace AlgoAcademy.Research;

/// <content>How an order enters.</content>
public sealed partial class OrderBook
{
    /// <summary>
    /// Enters an order: it trades as far as it can, then rests, waits or is cancelled as its terms say. What a venue would refuse is
    /// refused with a reason, not with an exception.
    /// </summary>
    public BookResult Add(in BookOrder order)
    {
        BeginEvent();
        var reason = Refuse(order);
        if (reason != RejectReason.None)
        {
            return BookResult.Rejected(reason);
        }

        LotsEntered += order.Size;
        var result = order.Kind == OrderKind.Limit && order.Peg == PegTo.None && !order.AuctionOnly && Phase == BookPhase.Continuous
            ? Enter(order, order.Price)
            : Route(order);
        if (order.TimeInForce == TimeInForce.GoodTillDate && result.Open > 0)
        {
            expiries.Enqueue(order.Id, (order.ExpiresAt, order.Id));
        }

        Settle();
        return result;
    }

    private BookResult Route(in BookOrder order)
    {
        if (order.Kind is OrderKind.Stop or OrderKind.StopLimit)
        {
            return Phase == BookPhase.Continuous && IsReached(order) ? Enter(Triggered(order), LimitOf(Triggered(order))) : Hold(order, NodePlace.Stop);
        }

        if (order.Peg != PegTo.None)
        {
            var price = Phase == BookPhase.Continuous ? PegPrice(order) : BookSide.Empty;
            return price == BookSide.Empty ? Hold(order, NodePlace.Parked) : Enter(order, price);
        }

        if (Phase == BookPhase.Auction)
        {
            return Rest(order, order.Kind == OrderKind.Market ? Unlimited(order.Side) : order.Price, order.Size, 0);
        }

        return order.AuctionOnly ? Hold(order, NodePlace.Parked) : Enter(order, LimitOf(order));
    }

    /// <summary>Matches, then lets the rest stand or go.</summary>
    private BookResult Enter(in BookOrder order, int limit)
    {
        var left = Match(order, limit, out var selfMatched);
        var filled = order.Size - left;
        if (left == 0)
        {
            return new BookResult(OrderStatus.Filled, filled, 0);
        }

        if (selfMatched || order.Kind == OrderKind.Market || order.IsImmediate)
        {
            LotsCancelled += left;
            return new BookResult(OrderStatus.Cancelled, filled, 0);
        }

        return Rest(order, limit, left, filled);
    }

    private BookResult Rest(in BookOrder order, int price, long left, long filled)
    {
        var node = Keep(order, NodePlace.Level);
        ref var kept = ref pool.Nodes[node];
        kept.Price = price;
        kept.Shown = order.Display == 0 ? left : Math.Min(order.Display, left);
        kept.Reserve = left - kept.Shown;
        SideOf(order.Side).Append(node);
        return new BookResult(OrderStatus.Working, filled, left);
    }

    private BookResult Hold(in BookOrder order, NodePlace place)
    {
        var node = Keep(order, place);
        ref var kept = ref pool.Nodes[node];
        kept.Shown = order.Size;
        kept.Reserve = 0;
        kept.Price = order.StopPrice;
        if (place == NodePlace.Stop)
        {
            StopsOf(order.Side).Append(node);
        }

        return new BookResult(OrderStatus.Held, 0, order.Size);
    }

    /// <summary>A pool element that knows the order, in the id index and in the lists its terms ask for.</summary>
    private int Keep(in BookOrder order, NodePlace place)
    {
        var node = pool.Rent();
        ref var kept = ref pool.Nodes[node];
        kept.Id = order.Id;
        kept.Side = order.Side;
        kept.Owner = order.Owner;
        kept.Place = place;
        kept.IsPegged = order.Peg != PegTo.None;
        kept.IsPostOnly = order.PostOnly;
        kept.HasTerms = !order.IsPlain;
        index.Add(order.Id, node);
        if (kept.HasTerms)
        {
            Remember(order, node);
        }

        return node;
    }

    private void Remember(in BookOrder order, int node)
    {
        pool.Terms[node] = order;
        if (order.Peg != PegTo.None)
        {
            pegged.Add(order.Id);
        }

        if (order.AuctionOnly)
        {
            auctionOnly.Add(order.Id);
        }
    }

    /// <summary>Forgets an order that has left its queue.</summary>
    private void Release(int node)
    {
        ref var order = ref pool.Nodes[node];
        index.Remove(order.Id);
        if (order.HasTerms)
        {
            if (order.IsPegged)
            {
                pegged.Remove(order.Id);
            }

            if (pool.Terms[node].AuctionOnly)
            {
                auctionOnly.Remove(order.Id);
            }
        }

        pool.Return(node);
    }

    /// <summary>Takes an order out of whichever queue it stands in; it stays in the pool.</summary>
    private void Detach(int node)
    {
        ref var order = ref pool.Nodes[node];
        switch (order.Place)
        {
            case NodePlace.Level:
                SideOf(order.Side).Remove(node);
                break;
            case NodePlace.Stop:
                StopsOf(order.Side).Remove(node);
                break;
            default:
                break;
        }
    }

    /// <summary>The order as it would be entered now: its open lots, its terms.</summary>
    private BookOrder Rebuilt(int node)
    {
        ref var order = ref pool.Nodes[node];
        return order.HasTerms
            ? pool.Terms[node] with { Size = order.Open }
            : new BookOrder
            {
                Id = order.Id,
                Side = order.Side,
                Kind = OrderKind.Limit,
                Price = order.Price,
                Size = order.Open,
                Owner = order.Owner,
                PostOnly = order.IsPostOnly,
            };
    }

    // Beyond each end of the band: a price that crosses everything, and the slot of market orders in an auction.
    private int Unlimited(Side side) => side == Side.Buy ? options.HighestPrice + 1 : options.LowestPrice - 1;

    private int LimitOf(in BookOrder order) => order.Kind == OrderKind.Market ? Unlimited(order.Side) : order.Price;
}
