namespace AlgoAcademy.Research;

/// <content>Cancels, replacements and the clock.</content>
public sealed partial class OrderBook
{
    /// <summary>Takes an order out of the book, wherever it waits.</summary>
    /// <returns>Cancelled, or Rejected with <see cref="RejectReason.UnknownId"/>.</returns>
    public BookResult Cancel(long id)
    {
        BeginEvent();
        var node = index.Find(id);
        if (node == OrderPool.None)
        {
            return BookResult.Rejected(RejectReason.UnknownId);
        }

        Withdraw(node);
        Settle();
        return new BookResult(OrderStatus.Cancelled, 0, 0);
    }

    /// <summary>
    /// Changes price and open lots of a limit order that stands in the book. Fewer lots at the same price keep the place in the queue;
    /// anything else goes to the back, and trades if it crosses. Stops, pegged and parked orders are cancelled and entered anew instead.
    /// </summary>
    /// <param name="id">The order.</param>
    /// <param name="price">New limit in ticks.</param>
    /// <param name="size">New open lots.</param>
    public BookResult Replace(long id, int price, long size)
    {
        BeginEvent();
        var node = index.Find(id);
        if (node == OrderPool.None)
        {
            return BookResult.Rejected(RejectReason.UnknownId);
        }

        ref var order = ref pool.Nodes[node];
        var reason = RefuseChange(order, price, size);
        if (reason != RejectReason.None)
        {
            return BookResult.Rejected(reason);
        }

        var result = price == order.Price && size <= order.Open ? Shrink(node, size) : Move(node, price, size);
        Settle();
        return result;
    }

    /// <summary>Sets the clock and expires the good-till-date orders whose time has come.</summary>
    /// <param name="time">Not before <see cref="Now"/>.</param>
    /// <returns>Number of orders expired.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time runs backwards.</exception>
    public int AdvanceTo(long time)
    {
        if (time < Now)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, $"time must not run backwards; the book is at {Now}.");
        }

        BeginEvent();
        Now = time;
        var expired = 0;
        while (expiries.TryPeek(out var id, out var due) && due.Time <= time)
        {
            expiries.Dequeue();
            var node = index.Find(id);
            // The id may be gone, or be that of a later order.
            if (node != OrderPool.None && pool.Nodes[node].HasTerms && pool.Terms[node] is { TimeInForce: TimeInForce.GoodTillDate } terms && terms.ExpiresAt == due.Time)
            {
                Withdraw(node);
                expired++;
            }
        }

        Settle();
        return expired;
    }

    /// <summary>Expires the orders that are good for the day.</summary>
    /// <returns>Their number.</returns>
    public int EndDay()
    {
        BeginEvent();
        var day = index.Nodes().Where(node => pool.Nodes[node].HasTerms && pool.Terms[node].TimeInForce == TimeInForce.Day).ToList();
        day.ForEach(Withdraw);
        Settle();
        return day.Count;
    }

    private RejectReason RefuseChange(in OrderNode order, int price, long size)
    {
        if (order.Place != NodePlace.Level || order.IsPegged || !IsInBand(order.Price))
        {
            return RejectReason.Terms;
        }

        if (size is <= 0 or > BookOrder.MaxSize)
        {
            return RejectReason.Size;
        }

        if (!IsInBand(price))
        {
            return RejectReason.Price;
        }

        return order.IsPostOnly && Phase == BookPhase.Continuous && Crosses(order.Side, price) ? RejectReason.WouldTrade : RejectReason.None;
    }

    /// <summary>What is hidden goes first.</summary>
    private BookResult Shrink(int node, long size)
    {
        ref var order = ref pool.Nodes[node];
        LotsCancelled += order.Open - size;
        var shown = Math.Min(order.Shown, size);
        SideOf(order.Side).Resize(node, shown, size - shown);
        return new BookResult(OrderStatus.Working, 0, size);
    }

    private BookResult Move(int node, int price, long size)
    {
        var order = Rebuilt(node);
        LotsCancelled += Math.Max(0, order.Size - size);
        LotsEntered += Math.Max(0, size - order.Size);
        Detach(node);
        Release(node);
        order = order with { Price = price, Size = size, Display = Math.Min(order.Display, size) };
        return Phase == BookPhase.Auction ? Rest(order, price, size, 0) : Enter(order, price);
    }
}
