namespace AlgoAcademy.Research;

/// <summary>
/// What the execution reports of an order say of it, folded one by one. A report that comes twice, known by its ExecID, changes nothing.
/// </summary>
public sealed class FixOrderState
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _history = [];

    /// <summary>An order that was sent and not answered.</summary>
    /// <param name="order">A NewOrderSingle with ClOrdID and OrderQty.</param>
    /// <exception cref="ArgumentException">Another message, or one without id or quantity.</exception>
    public FixOrderState(FixMessage order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Type != FixMessageType.NewOrderSingle || order[FixTag.ClOrdId] is not { } id || order.Number(FixTag.OrderQty) is not { } quantity)
            throw new ArgumentException($"The order must be a NewOrderSingle (35=D) with ClOrdID (11) and OrderQty (38); was {order}.", nameof(order));
        (ClOrdId, OrderQuantity, Leaves) = (id, quantity, quantity);
    }

    /// <summary>The id that the last accepted order or replacement gave it.</summary>
    public string ClOrdId { get; private set; }

    /// <summary>OrdStatus (39) of the last report; A (PendingNew) before the first.</summary>
    public string Status { get; private set; } = "A";

    /// <summary>Units ordered.</summary>
    public decimal OrderQuantity { get; private set; }

    /// <summary>Units filled (14).</summary>
    public decimal Filled { get; private set; }

    /// <summary>Units still working (151).</summary>
    public decimal Leaves { get; private set; }

    /// <summary>Average price of the fills (6).</summary>
    public decimal AveragePrice { get; private set; }

    /// <summary>No more can happen to it.</summary>
    public bool IsClosed => Status is "2" or "3" or "4" or "8" or "C";

    /// <summary>One line per report that changed something.</summary>
    public IReadOnlyList<string> History => _history;

    /// <summary>Folds a report.</summary>
    /// <param name="report">An ExecutionReport of this order, or an OrderCancelReject, which changes nothing.</param>
    /// <returns>False when it was known already or changes nothing.</returns>
    /// <exception cref="ArgumentException">A report of another order, or without its numbers.</exception>
    /// <exception cref="FormatException">CumQty + LeavesQty is not OrderQty while the order lives, or less is filled than before.</exception>
    public bool Apply(FixMessage report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Type == FixMessageType.OrderCancelReject)
            return false;
        if (report.Type != FixMessageType.ExecutionReport || report[FixTag.ExecId] is not { } execId || report[FixTag.OrdStatus] is not { } status
            || report.Number(FixTag.CumQty) is not { } filled || report.Number(FixTag.LeavesQty) is not { } leaves)
        {
            throw new ArgumentException($"The report must be an ExecutionReport (35=8) with ExecID, OrdStatus, CumQty and LeavesQty; was {report}.", nameof(report));
        }

        if (report[FixTag.ClOrdId] != ClOrdId && report[FixTag.OrigClOrdId] != ClOrdId)
            throw new ArgumentException($"The report is of {report[FixTag.ClOrdId]}, this order is {ClOrdId}.", nameof(report));
        if (!_seen.Add(execId))
            return false;
        Fold(report, status, (filled, leaves));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{ClOrdId}: {FixDictionary.Fix44.Field(FixTag.OrdStatus)!.Meanings.GetValueOrDefault(Status, Status)}, {Filled} of {OrderQuantity} filled at {AveragePrice}, {Leaves} left");

    private void Fold(FixMessage report, string status, (decimal Filled, decimal Leaves) now)
    {
        var quantity = report.Number(FixTag.OrderQty) ?? OrderQuantity;
        var isLive = status is "0" or "1" or "2" or "5" or "6" or "E";
        if ((isLive && now.Filled + now.Leaves != quantity) || now.Filled < Filled)
            throw new FormatException(FormattableString.Invariant($"{ClOrdId}: CumQty {now.Filled} + LeavesQty {now.Leaves} must be OrderQty {quantity}, and CumQty not below {Filled}."));
        if (status == "5" || (status == "0" && report[FixTag.ExecType] == "5"))
            ClOrdId = report[FixTag.ClOrdId] ?? ClOrdId;
        (Status, OrderQuantity, Filled, Leaves) = (status, quantity, now.Filled, now.Leaves);
        AveragePrice = report.Number(FixTag.AvgPx) ?? AveragePrice;
        _history.Add(ToString());
    }
}
