namespace AlgoAcademy.Research;

/// <content>What a book refuses.</content>
public sealed partial class OrderBook
{
    private RejectReason Refuse(in BookOrder order)
    {
        if (order.Size is <= 0 or > BookOrder.MaxSize || order.Display < 0 || order.Display > order.Size)
        {
            return RejectReason.Size;
        }

        if (!HaveTermsSense(order))
        {
            return RejectReason.Terms;
        }

        if (!HasPrice(order))
        {
            return RejectReason.Price;
        }

        if (index.Find(order.Id) != OrderPool.None)
        {
            return RejectReason.DuplicateId;
        }

        return order.IsPlain && !order.PostOnly ? RejectReason.None : RefuseNow(order);
    }

    /// <summary>What depends on the book's state.</summary>
    private RejectReason RefuseNow(in BookOrder order)
    {
        if (order.TimeInForce == TimeInForce.GoodTillDate && order.ExpiresAt <= Now)
        {
            return RejectReason.PastExpiry;
        }

        if (Phase == BookPhase.Auction && (order.IsImmediate || order.PostOnly))
        {
            return RejectReason.Phase;
        }

        if (order.PostOnly && Crosses(order.Side, order.Price))
        {
            return RejectReason.WouldTrade;
        }

        return order.TimeInForce == TimeInForce.FillOrKill && Available(order, LimitOf(order)) < order.Size ? RejectReason.NotEnough : RejectReason.None;
    }

    private static bool HaveTermsSense(in BookOrder order)
    {
        if (order.IsPlain)
        {
            return order.Side <= Side.Sell;
        }

        if (order.Side > Side.Sell || order.TimeInForce > TimeInForce.FillOrKill || order.Peg > PegTo.Opposite)
        {
            return false;
        }

        var neverAtOnce = !order.IsImmediate && !order.PostOnly;
        return order.Kind switch
        {
            OrderKind.Limit => order.Peg != PegTo.None ? neverAtOnce && !order.AuctionOnly
                : order.AuctionOnly ? neverAtOnce
                : !(order.PostOnly && order.IsImmediate),
            OrderKind.Market => !order.PostOnly && order.Display == 0 && order.Peg == PegTo.None && !(order.AuctionOnly && order.IsImmediate),
            OrderKind.Stop or OrderKind.StopLimit => neverAtOnce && order.Peg == PegTo.None && !order.AuctionOnly
                && (order.Display == 0 || order.Kind == OrderKind.StopLimit),
            _ => false,
        };
    }

    private bool HasPrice(in BookOrder order)
    {
        if (order.Peg != PegTo.None)
        {
            return order.PegOffset >= (order.Peg == PegTo.Opposite ? 1 : 0) && order.PegOffset <= options.HighestPrice
                && (order.Price == 0 || IsInBand(order.Price));
        }

        return (order.Kind is not (OrderKind.Limit or OrderKind.StopLimit) || IsInBand(order.Price))
            && (order.Kind is not (OrderKind.Stop or OrderKind.StopLimit) || IsInBand(order.StopPrice));
    }

    private bool IsInBand(int price) => price >= options.LowestPrice && price <= options.HighestPrice;

    private bool Crosses(Side side, int limit)
    {
        var opposite = Opposite(side);
        return opposite.Best != BookSide.Empty && !opposite.IsBetter(limit, opposite.Best);
    }

    /// <summary>Lots that an order could trade at once, counted until there are enough.</summary>
    private long Available(in BookOrder order, int limit)
    {
        var side = Opposite(order.Side);
        var careful = order.Owner != 0 && options.SelfMatch != SelfMatch.Allow;
        var sum = 0L;
        for (var price = side.Best; price != BookSide.Empty && sum < order.Size && !side.IsBetter(limit, price); price = side.Worse(price))
        {
            ref var level = ref side[price];
            var blocked = false;
            sum += careful ? AvailableToOwner(level, order.Owner, out blocked) : level.Shown + level.Hidden;
            if (blocked)
            {
                break;
            }
        }

        return sum;
    }

    /// <summary>
    /// Lots of others at a level. Where an own order stops the incoming one: what is shown ahead of it, nothing in pro-rata.
    /// </summary>
    private long AvailableToOwner(in Level level, int owner, out bool blocked)
    {
        blocked = false;
        long open = 0, shown = 0;
        for (var node = level.Head; node != OrderPool.None; node = pool.Nodes[node].Next)
        {
            ref var order = ref pool.Nodes[node];
            if (order.Owner != owner)
            {
                open += order.Open;
                shown += order.Shown;
            }
            else if (options.SelfMatch != SelfMatch.CancelResting)
            {
                blocked = true;
                return options.Priority == BookPriority.ProRata ? 0 : shown;
            }
        }

        return open;
    }
}
