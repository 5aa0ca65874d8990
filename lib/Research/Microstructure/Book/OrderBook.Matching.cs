namespace AlgoAcademy.Research;

/// <content>Who trades with whom.</content>
public sealed partial class OrderBook
{
    /// <summary>Trades an incoming order with the other side down to its limit; the lots that are left.</summary>
    private long Match(in BookOrder order, int limit, out bool selfMatched)
    {
        var side = Opposite(order.Side);
        var left = order.Size;
        selfMatched = false;
        while (left > 0 && side.Best != BookSide.Empty && !side.IsBetter(limit, side.Best) && !selfMatched)
        {
            left = options.Priority == BookPriority.PriceTime
                ? TradeFirst(order, side, left, ref selfMatched)
                : TradeLevel(order, side, left, ref selfMatched);
        }

        return left;
    }

    /// <summary>Price-time: with the first order of the best level.</summary>
    private long TradeFirst(in BookOrder order, BookSide side, long left, ref bool selfMatched)
    {
        var price = side.Best;
        var first = side[price].Head;
        ref var resting = ref pool.Nodes[first];
        if (IsOwn(order, resting))
        {
            selfMatched = CancelOwn(first);
            return left;
        }

        var size = Math.Min(left, resting.Shown);
        Report(new BookTrade(price, size, resting.Id, order.Id, order.Side));
        Fill(side, first, size);
        return left - size;
    }

    /// <summary>
    /// Pro-rata: with all orders shown at the best level by their share, rounded down; the lots that rounding leaves go to the front of the queue.
    /// </summary>
    private long TradeLevel(in BookOrder order, BookSide side, long left, ref bool selfMatched)
    {
        var price = side.Best;
        selfMatched = ClearOwn(order, side, price);
        if (selfMatched || side.Best != price)
        {
            return left;
        }

        ref var level = ref side[price];
        var shown = level.Shown;
        var size = Math.Min(left, shown);
        var spare = size - SumOfShares(level, size, shown);
        var node = level.Head;
        for (var count = level.Count; count > 0; count--)
        {
            ref var resting = ref pool.Nodes[node];
            var next = resting.Next;
            var share = Share(resting.Shown, size, shown);
            var extra = Math.Min(spare, resting.Shown - share);
            spare -= extra;
            if (share + extra > 0)
            {
                Report(new BookTrade(price, share + extra, resting.Id, order.Id, order.Side));
                Fill(side, node, share + extra);
            }

            node = next;
        }

        return left - size;
    }

    private long SumOfShares(in Level level, long size, long shown)
    {
        var sum = 0L;
        for (var node = level.Head; node != OrderPool.None; node = pool.Nodes[node].Next)
        {
            sum += Share(pool.Nodes[node].Shown, size, shown);
        }

        return sum;
    }

    private static long Share(long own, long size, long shown) => (long)((Int128)own * size / shown);

    private void Report(in BookTrade trade)
    {
        trades.Add(trade);
        LotsTraded += trade.Size;
        LastPrice = trade.Price;
        highest = Math.Max(highest, trade.Price);
        lowest = Math.Min(lowest, trade.Price);
    }

    /// <summary>Takes lots off a resting order: it stays, shows its next slice at the back of the queue, or is done.</summary>
    private void Fill(BookSide side, int node, long size)
    {
        ref var order = ref pool.Nodes[node];
        if (size < order.Shown)
        {
            side.Resize(node, order.Shown - size, order.Reserve);
            return;
        }

        side.Remove(node);
        if (order.Reserve == 0)
        {
            Release(node);
            return;
        }

        order.Shown = Math.Min(pool.Terms[node].Display, order.Reserve);
        order.Reserve -= order.Shown;
        side.Append(node);
    }

    private bool IsOwn(in BookOrder order, in OrderNode resting) =>
        order.Owner != 0 && resting.Owner == order.Owner && options.SelfMatch != SelfMatch.Allow;

    /// <summary>Self-match: cancels the resting order if the rule says so; true when the incoming one must stop.</summary>
    private bool CancelOwn(int node)
    {
        if (options.SelfMatch is SelfMatch.CancelResting or SelfMatch.CancelBoth)
        {
            Withdraw(node);
        }

        return options.SelfMatch is SelfMatch.CancelIncoming or SelfMatch.CancelBoth;
    }

    /// <summary>The same for every own order of a level, before it is shared out.</summary>
    private bool ClearOwn(in BookOrder order, BookSide side, int price)
    {
        if (order.Owner == 0 || options.SelfMatch == SelfMatch.Allow)
        {
            return false;
        }

        var stop = false;
        for (var node = side[price].Head; node != OrderPool.None && !stop;)
        {
            var next = pool.Nodes[node].Next;
            stop = IsOwn(order, pool.Nodes[node]) && CancelOwn(node);
            node = next;
        }

        return stop;
    }

    /// <summary>Takes an order out of the book, its open lots cancelled.</summary>
    private void Withdraw(int node)
    {
        Detach(node);
        LotsCancelled += pool.Nodes[node].Open;
        Release(node);
    }
}
