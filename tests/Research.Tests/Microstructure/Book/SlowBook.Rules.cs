namespace AlgoAcademy.Research.Tests.Microstructure.Book;

/// <content>What is refused, for orders that make sense; those that do not are tested by hand.</content>
internal sealed partial class SlowBook
{
    private RejectReason Refusal(BookOrder order)
    {
        var isImmediate = order.TimeInForce is TimeInForce.ImmediateOrCancel or TimeInForce.FillOrKill;
        if (orders.Exists(one => one.Terms.Id == order.Id))
            return RejectReason.DuplicateId;
        if (order.TimeInForce == TimeInForce.GoodTillDate && order.ExpiresAt <= Now)
            return RejectReason.PastExpiry;
        if (IsAuction && (isImmediate || order.PostOnly))
            return RejectReason.Phase;
        if (order.PostOnly && Meets(order.Side, order.Price))
            return RejectReason.WouldTrade;
        return order.TimeInForce == TimeInForce.FillOrKill && !FillsWhole(order) ? RejectReason.NotEnough : RejectReason.None;
    }

    // The order is tried on a copy of the book: whether all of it trades there is what fill-or-kill asks.
    private bool FillsWhole(BookOrder order)
    {
        var copy = new SlowBook(options) { turn = turn, last = last };
        copy.orders.AddRange(orders.Where(one => !one.IsStop && one.Price is not null).Select(one => new SlowOrder(one.Terms) { Price = one.Price, Shown = one.Shown, Reserve = one.Reserve, Turn = one.Turn, Kept = one.Kept }));
        return copy.Trade(order with { TimeInForce = TimeInForce.ImmediateOrCancel }, Limit(order)).Filled == order.Size;
    }
}
