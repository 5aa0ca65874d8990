using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// The one way an order becomes paid. The webhook, the success page and the sweeper all come here, in any order, as often
/// as they like and at once: the provider is asked what is true now, and order, purchase, grant, mail and inbox row change
/// in one transaction that the database runs one at a time.
/// </summary>
public sealed class SettleCheckout(
    ShopDb db, IPaymentGateway gateway, GrantEntitlement grant, SyncSubscription subscription, PaymentSettings settings, TimeProvider clock)
{
    /// <summary>Settles the order behind a session.</summary>
    /// <param name="sessionId">The provider's session id: a hint, nothing it came with is believed.</param>
    /// <param name="cause">The inbox row that asked for it; null when the success page did.</param>
    /// <param name="cancellation">Stops the work; what was not committed did not happen.</param>
    public async Task<SettleResult> RunAsync(string sessionId, Guid? cause, CancellationToken cancellation)
    {
        // Before the transaction: nothing waits for the network while holding the write lock.
        var lookup = await gateway.FindAsync(sessionId, cancellation);
        if (lookup is ProviderAnswer<PaymentSession>.Unavailable down)
            return new SettleResult.Unavailable(down.Reason, down.RetryAfter);

        // What a subscription opens follows from the subscription; the order is only how it began.
        var begun = (lookup as ProviderAnswer<PaymentSession>.Found)?.Value.SubscriptionRef;
        if (begun is not null && await subscription.RunAsync(begun, cause: null, failedInvoice: null, cancellation) is HandlingResult.Unavailable untold)
            return new SettleResult.Unavailable(untold.Reason, untold.RetryAfter);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var row = cause is null ? null : await db.Inbox.SingleAsync(inbox => inbox.Id == cause, cancellation);
        var result = lookup is ProviderAnswer<PaymentSession>.Found found
            ? await ApplyAsync(found.Value, row?.Type, cancellation)
            : new SettleResult.Quarantined($"The payment provider knows no session {sessionId}.");
        row?.Close(result.ToHandling(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    private static bool IsPaid(PaymentSession session) => session.PaymentStatus is PaymentStatus.Paid or PaymentStatus.NoPaymentRequired;

    private async Task<SettleResult> ApplyAsync(PaymentSession session, string? eventType, CancellationToken cancellation)
    {
        var order = Guid.TryParse(session.ClientReference, out var id)
            ? await db.Orders.Include(row => row.Lines)
                .FirstOrDefaultAsync(row => row.Id == id && row.Provider == gateway.Provider, cancellation)
            : null;
        // Money for an order that is not in the books: they may be a restored backup.
        if (order is null && session.LiveMode == settings.LiveMode && session.Labels is { } labels && IsPaid(session))
            order = await labels.RestoreAsync(db, gateway.Provider, session, cancellation);
        if (order is null)
            return await OrphanAsync(session, $"session {session.Id} names no order of this shop (client reference '{session.ClientReference}')", cancellation);
        if (session.LiveMode != settings.LiveMode)
            return Quarantine(session, $"live mode must be {settings.LiveMode}; was {session.LiveMode}");
        // Before the provider's discounts and taxes: a coupon lowers the total, never what the order is about.
        var asked = session.Subtotal ?? session.Total;
        if (IsPaid(session) && asked != order.Amount)
            return Quarantine(session, $"the paid amount must be {order.Amount}; was {asked}");

        return IsPaid(session)
            ? await PayAsync(order, session, cancellation)
            : CloseUnpaid(order, session, eventType);
    }

    // Money that arrived is honoured whatever the order's state: an expired order that was paid is a paid order.
    private async Task<SettleResult> PayAsync(Order order, PaymentSession session, CancellationToken cancellation)
    {
        if (order.PaidAt is not null)
            return new SettleResult.AlreadyGranted(order.Id);
        if (!await db.Users.AnyAsync(user => user.Id == order.UserId, cancellation))
            return await OrphanAsync(session, $"the account of order {order.Id} is gone: match the payment or pay it back", cancellation);
        var now = clock.GetUtcNow();
        (order.State, order.PaidAt) = (OrderState.Paid, now);
        (order.ProviderRef, order.PaymentRef, order.SubscriptionRef) = (session.Id, session.PaymentRef, session.SubscriptionRef);
        if (order.SubscriptionRef is null)
        {
            if (!await CouponUse.TakeAsync(db, order, session, cancellation))
            {
                (order.State, order.PaidAt) = (OrderState.Failed, null);
                return new SettleResult.Closed(order.Id, order.State);
            }

            foreach (var line in order.Lines)
                await grant.RunAsync(order, line, now, cancellation);
        }

        await AddReceiptAsync(order, now, cancellation);
        db.Audit.Add(AuditEntry.Of(now, "order.paid", order.UserId, $"order {order.Id}, {order.Amount}, session {session.Id}"));
        await db.SaveChangesAsync(cancellation);
        // A refund or dispute may have been heard of before the payment.
        await OrderMoney.ApplyAsync(db, order, now, cancellation);
        return new SettleResult.Granted(order.Id);
    }

    private static SettleResult CloseUnpaid(Order order, PaymentSession session, string? eventType)
    {
        if (order.PaidAt is not null)
            return new SettleResult.AlreadyGranted(order.Id);
        // An old session of an order that has a newer one says nothing about the order.
        if (order.ProviderRef is not null && order.ProviderRef != session.Id)
            return new SettleResult.NotPaid(order.Id);
        if (session.Status == SessionStatus.Expired)
            order.State = OrderState.Expired;
        else if (eventType == StripeEvents.AsyncPaymentFailed)
            order.State = OrderState.Failed;
        return order.State == OrderState.Pending
            ? new SettleResult.NotPaid(order.Id)
            : new SettleResult.Closed(order.Id, order.State);
    }

    private async Task AddReceiptAsync(Order order, DateTimeOffset now, CancellationToken cancellation)
    {
        var email = await db.Users.Where(user => user.Id == order.UserId).Select(user => user.Email).FirstOrDefaultAsync(cancellation);
        if (email is null)
        {
            db.Audit.Add(AuditEntry.Of(now, "order.paid.no-mail", order.UserId, $"order {order.Id}: the buyer has no address any more"));
            return;
        }

        db.Outbox.Add(ReceiptMail.For(order, email, now));
    }

    // Only money needs a home: a session nobody paid is no orphan.
    private async Task<SettleResult> OrphanAsync(PaymentSession session, string reason, CancellationToken cancellation)
    {
        if (IsPaid(session))
            await OrphanPayment.AddAsync(db, new(gateway.Provider, session.Id, null, session.BuyerEmail, reason), clock.GetUtcNow(), cancellation);
        return Quarantine(session, reason);
    }

    private SettleResult.Quarantined Quarantine(PaymentSession session, string reason)
    {
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "payment.quarantined", null, $"session {session.Id}: {reason}"));
        return new SettleResult.Quarantined(reason);
    }
}
