using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// A small simulated venue behind a FIX session (S9 of the lessons): one price, market orders and marketable limits fill at it, other
/// limits rest. It knows its orders by ClOrdID: an order that comes again is not executed again.
/// </summary>
public sealed class FixVenue
{
    private readonly SortedDictionary<string, Resting> _orders = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private int _reports;

    /// <summary>A venue at a price.</summary>
    /// <param name="price">Above zero.</param>
    /// <param name="clock">Times of the reports.</param>
    /// <exception cref="ArgumentException">A price that is none.</exception>
    public FixVenue(decimal price, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(price, 0);
        (Price, _clock) = (price, clock);
    }

    /// <summary>The price at which the venue trades.</summary>
    public decimal Price { get; }

    /// <summary>Quantity bought minus quantity sold by the clients so far.</summary>
    public decimal NetFilled { get; private set; }

    /// <summary>Orders that were executed.</summary>
    public int Executions { get; private set; }

    /// <summary>The reports that answer a message: give it to <see cref="FixPeer"/> or <see cref="FixLink"/>.</summary>
    /// <param name="message">An order, a cancel, or anything else, which is refused by a BusinessMessageReject.</param>
    public IEnumerable<FixMessage> Answer(FixMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Type switch
        {
            FixMessageType.NewOrderSingle => Enter(message),
            FixMessageType.OrderCancelRequest => [Cancel(message)],
            FixMessageType.Reject or FixMessageType.BusinessMessageReject => [],
            _ => [new FixMessage(FixMessageType.BusinessMessageReject).Set(FixTag.RefMsgType, message.Type).Set(FixTag.BusinessRejectReason, 3).Set(FixTag.Text, "this venue takes orders and cancels only")],
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"FIX venue at {Price}: {_orders.Count} orders, {Executions} executed, net {NetFilled}");

    private List<FixMessage> Enter(FixMessage order)
    {
        var id = order[FixTag.ClOrdId] ?? "";
        if (_orders.ContainsKey(id))
            return [];
        var (quantity, isBuy) = (order.Number(FixTag.OrderQty) ?? 0, order[FixTag.Side] == "1");
        var resting = new Resting(FormattableString.Invariant($"O{_orders.Count + 1}"), order, quantity);
        _orders.Add(id, resting);
        if (quantity <= 0)
            return [Report(resting with { Left = 0 }, "8", "8", 0).Set(FixTag.OrdRejReason, 13)];
        var acknowledged = Report(resting, "0", "0", 0);
        var limit = order[FixTag.OrdType] == "2" ? order.Number(FixTag.Price) : null;
        if (limit is { } price && (isBuy ? price < Price : price > Price))
            return [acknowledged];
        NetFilled += isBuy ? quantity : -quantity;
        Executions++;
        _orders[id] = resting with { Left = 0 };
        return [acknowledged, Report(_orders[id], "F", "2", quantity)];
    }

    private FixMessage Cancel(FixMessage cancel)
    {
        var original = cancel[FixTag.OrigClOrdId] ?? "";
        if (_orders.TryGetValue(original, out var resting) && resting.Left > 0)
        {
            _orders[original] = resting with { Left = 0 };
            return Report(_orders[original], "4", "4", 0).Set(FixTag.ClOrdId, cancel[FixTag.ClOrdId] ?? "?").Set(FixTag.OrigClOrdId, original);
        }

        return new FixMessage(FixMessageType.OrderCancelReject).Set(FixTag.OrderId, resting?.OrderId ?? "NONE").Set(FixTag.ClOrdId, cancel[FixTag.ClOrdId] ?? "?")
            .Set(FixTag.OrigClOrdId, original.Length == 0 ? "?" : original).Set(FixTag.OrdStatus, resting is null ? "8" : "2").Set(FixTag.CxlRejResponseTo, "1").Set(FixTag.CxlRejReason, resting is null ? 1 : 0);
    }

    private FixMessage Report(Resting order, string execType, string status, decimal filled)
    {
        var report = new FixMessage(FixMessageType.ExecutionReport).Set(FixTag.OrderId, order.OrderId).Set(FixTag.ClOrdId, order.Order[FixTag.ClOrdId] ?? "?")
            .Set(FixTag.ExecId, "E" + (++_reports).ToString(CultureInfo.InvariantCulture)).Set(FixTag.ExecType, execType).Set(FixTag.OrdStatus, status)
            .Set(FixTag.Symbol, order.Order[FixTag.Symbol] ?? "?").Set(FixTag.Side, order.Order[FixTag.Side] ?? "1").Set(FixTag.OrderQty, order.Order.Number(FixTag.OrderQty) ?? 0);
        if (filled > 0)
            report.Set(FixTag.LastQty, filled).Set(FixTag.LastPx, Price);
        return report.Set(FixTag.LeavesQty, order.Left).Set(FixTag.CumQty, filled).Set(FixTag.AvgPx, filled > 0 ? Price : 0).Set(FixTag.TransactTime, _clock.GetUtcNow().UtcDateTime);
    }

    private sealed record Resting(string OrderId, FixMessage Order, decimal Left);
}
