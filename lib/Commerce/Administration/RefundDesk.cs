namespace AlgoAcademy.Commerce;

/// <summary>Pays back by a person's word. Who and why is in the audit before any money moves.</summary>
public sealed class RefundDesk(ShopDb db, RefundOrder refund, TimeProvider clock)
{
    /// <summary>Pays lines of an order back.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="lineIds">The lines; empty for everything that was not paid back yet.</param>
    /// <param name="act">Who decided it, and why.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<AdminResult> LinesAsync(Guid orderId, IReadOnlyList<Guid> lineIds, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lineIds);
        await LogAsync($"order {orderId}: {(lineIds.Count == 0 ? "all that is left" : "lines " + string.Join(' ', lineIds))}", act, cancellation);
        return Told(await refund.RunAsync(orderId, lineIds, act.By, cancellation));
    }

    /// <summary>Pays a part of an order back that is no line; access stays.</summary>
    public async Task<AdminResult> PartAsync(PartialRefund wish, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        await LogAsync($"order {wish.OrderId}: {wish.Amount}, no line", act, cancellation);
        return Told(await refund.RunPartAsync(wish, act.By, cancellation));
    }

    // What came of it is the line "order.refund", written with the refund.
    private Task<int> LogAsync(string detail, AdminAct act, CancellationToken cancellation)
    {
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "admin.refund", null, detail, act));
        return db.SaveChangesAsync(cancellation);
    }

    private static AdminResult Told(RefundResult result) => result switch
    {
        RefundResult.Refunded { Amount: var amount, RefundRef: var reference } => new AdminResult.Done($"{amount} goes back, refund {reference}."),
        RefundResult.Closed => new AdminResult.Done("The order was free: no money moves, its access is closed."),
        RefundResult.AlreadyRefunded => new AdminResult.Refused("This was paid back before."),
        RefundResult.NotRefundable no => new AdminResult.Refused(no.Reason),
        RefundResult.Unavailable down => new AdminResult.Refused($"The payment provider cannot be reached: {down.Reason}. Nothing was paid back; try again in a minute."),
        _ => throw new InvalidOperationException($"A refund must not answer {result}."),
    };
}
