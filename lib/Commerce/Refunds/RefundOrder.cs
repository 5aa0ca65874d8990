using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Pays an order back, whole or by line. Asked twice, it pays once.</summary>
public sealed class RefundOrder(ShopDb db, IMoneyGateway money, SyncPayment sync, TimeProvider clock)
{
    /// <summary>Pays a part of an order back without naming a line: access stays, and the refund is flagged while it is not the whole.</summary>
    /// <param name="wish">How much of which order.</param>
    /// <param name="actor">Who decided it, for the audit.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<RefundResult> RunPartAsync(PartialRefund wish, string actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var (orderId, amount, _) = wish;
        db.ChangeTracker.Clear();
        var order = await db.Orders.AsNoTracking().Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == orderId, cancellation);
        if (order?.PaidAt is null || order.PaymentRef is null)
            return new RefundResult.NotRefundable($"The order must have a payment; {orderId} has none.");
        if (amount.AmountMinor <= 0 || amount.Currency != order.Currency)
            return new RefundResult.NotRefundable($"The amount must be above zero and in {order.Currency}; was {amount}.");
        switch (await money.FindAsync(order.PaymentRef, cancellation))
        {
            case ProviderAnswer<RemotePayment>.Found { Value: var payment }:
                if (payment.Refunds.Count != wish.KnownRefunds)
                    return new RefundResult.NotRefundable($"The refunds of order {orderId} must be the {wish.KnownRefunds} that were shown; by now there are {payment.Refunds.Count}. Look again.");
                var left = payment.Amount.AmountMinor - payment.RefundedMinor;
                return amount.AmountMinor > left
                    ? new RefundResult.NotRefundable($"The amount must be at most what is left, {new Money(left, order.Currency)}; was {amount}.")
                    : await SendAsync(order, new RefundDraft(payment.Id, amount, [], KeyOf(order, payment)), actor, cancellation);
            case ProviderAnswer<RemotePayment>.Unavailable down:
                return new RefundResult.Unavailable(down.Reason, down.RetryAfter);
            default:
                return new RefundResult.NotRefundable($"The payment provider knows no payment {order.PaymentRef}.");
        }
    }

    /// <summary>Pays back.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="lineIds">The lines; empty for everything that was not paid back yet.</param>
    /// <param name="actor">Who decided it, for the audit.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<RefundResult> RunAsync(Guid orderId, IReadOnlyList<Guid> lineIds, string actor, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var order = await db.Orders.Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == orderId, cancellation);
        if (order?.PaidAt is null)
            return new RefundResult.NotRefundable($"The order must exist and be paid; {orderId} is {order?.State.ToString() ?? "unknown"}.");
        if (lineIds.FirstOrDefault(id => order.Lines.TrueForAll(line => line.Id != id)) is var stray && stray != Guid.Empty)
            return new RefundResult.NotRefundable($"Each line must be one of order {orderId}; {stray} is not.");
        if (order.PaymentRef is null)
            return await CloseFreeAsync(order, actor, cancellation);

        // What can be paid back is what the provider says is left, not what our rows remember.
        switch (await money.FindAsync(order.PaymentRef, cancellation))
        {
            case ProviderAnswer<RemotePayment>.Found { Value: var payment }:
                return await PayBackAsync(order, payment, lineIds, actor, cancellation);
            case ProviderAnswer<RemotePayment>.Unavailable down:
                return new RefundResult.Unavailable(down.Reason, down.RetryAfter);
            default:
                return new RefundResult.NotRefundable($"The payment provider knows no payment {order.PaymentRef}.");
        }
    }

    private async Task<RefundResult> PayBackAsync(
        Order order, RemotePayment payment, IReadOnlyList<Guid> lineIds, string actor, CancellationToken cancellation)
    {
        var left = payment.Amount.AmountMinor - payment.RefundedMinor;
        var done = payment.Refunds.Where(refund => refund.Counts).SelectMany(refund => refund.LineIds).ToHashSet();
        var asked = lineIds.Count > 0 ? lineIds.ToList() : order.Lines.ConvertAll(line => line.Id);
        var open = asked.Where(id => !done.Contains(id)).ToList();
        var amount = lineIds.Count == 0 ? left : Math.Min(left, LineShares.Of(order.Lines, payment.Amount.AmountMinor)
            .Where(share => open.Contains(share.Key)).Sum(share => share.Value));
        if (open.Count == 0 || amount == 0)
            return new RefundResult.AlreadyRefunded();

        return await SendAsync(order, new RefundDraft(payment.Id, new Money(amount, payment.Amount.Currency), open, KeyOf(order, payment)), actor, cancellation);
    }

    // The number of refunds the provider knows makes the key: after a crash the same wish has the same key, and two people who
    // press at once make one refund.
    private static string KeyOf(Order order, RemotePayment payment) =>
        $"refund:{order.Id:N}:{payment.Refunds.Count.ToString(CultureInfo.InvariantCulture)}";

    private async Task<RefundResult> SendAsync(Order order, RefundDraft draft, string actor, CancellationToken cancellation)
    {
        var answer = await money.RefundAsync(draft, cancellation);
        if (answer is ProviderAnswer<RemoteRefund>.Found { Value: var refund })
        {
            db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "order.refund", order.UserId, $"order {order.Id}: {refund.Amount} by {actor}, refund {refund.Id}"));
            await db.SaveChangesAsync(cancellation);
            await sync.RunAsync(draft.PaymentRef, cause: null, cancellation);
            return new RefundResult.Refunded(refund.Id, refund.Amount);
        }

        return answer switch
        {
            ProviderAnswer<RemoteRefund>.Unavailable down => new RefundResult.Unavailable(down.Reason, down.RetryAfter),
            ProviderAnswer<RemoteRefund>.Refused { Code: "charge_already_refunded" } => new RefundResult.AlreadyRefunded(),
            ProviderAnswer<RemoteRefund>.Refused refused => new RefundResult.NotRefundable(refused.Reason),
            _ => new RefundResult.NotRefundable($"The payment provider knows no payment {draft.PaymentRef}."),
        };
    }

    // A full discount left no payment (P7): there is nothing to pay back, only access to close.
    private async Task<RefundResult> CloseFreeAsync(Order order, string actor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await OrderMoney.CloseFreeAsync(db, order, now, cancellation);
        db.Audit.Add(AuditEntry.Of(now, "order.refund", order.UserId, $"order {order.Id}: free, closed by {actor}"));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new RefundResult.Closed();
    }
}
