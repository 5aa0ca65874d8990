using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// The one way refunds and disputes reach the books. Whatever event or act is behind it, the payment is fetched whole, and
/// what its money means for the order's access follows from that state alone; so their order does not matter (O4).
/// </summary>
public sealed class SyncPayment(
    ShopDb db, IPaymentGateway provider, IMoneyGateway money, SyncSubscription subscription, PaymentSettings settings, TimeProvider clock)
{
    /// <summary>Brings the books up to date with a payment.</summary>
    /// <param name="paymentRef">The provider's id of the payment.</param>
    /// <param name="cause">The inbox row that asked for it; null when none did.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<HandlingResult> RunAsync(string paymentRef, Guid? cause, CancellationToken cancellation)
    {
        string? subscriptionRef = null;
        var result = await Refetch.RunAsync(
            db,
            new Refetch.Steps<RemotePayment>(
                () => db.Payments.Where(row => row.Provider == provider.Provider && row.ProviderRef == paymentRef)
                    .Select(row => (int?)row.Generation).FirstOrDefaultAsync(cancellation),
                () => money.FindAsync(paymentRef, cancellation),
                answer =>
                {
                    subscriptionRef = (answer as ProviderAnswer<RemotePayment>.Found)?.Value.SubscriptionRef;
                    return WriteAsync(paymentRef, answer, cancellation);
                }),
            new Refetch.Cause(cause, clock.GetUtcNow()),
            cancellation);

        // A disputed bill suspends what the subscription opens; a refunded one leaves that to the subscription's state (R7).
        if (result is HandlingResult.Done && subscriptionRef is not null)
            await subscription.RunAsync(subscriptionRef, cause: null, failedInvoice: null, cancellation);
        return result;
    }

    private async Task<HandlingResult> WriteAsync(string paymentRef, ProviderAnswer<RemotePayment> answer, CancellationToken cancellation)
    {
        if (answer is not ProviderAnswer<RemotePayment>.Found { Value: var remote })
            return Quarantine(paymentRef, "the payment provider knows no such payment");
        if (remote.LiveMode != settings.LiveMode)
            return Quarantine(paymentRef, $"live mode must be {settings.LiveMode}; was {remote.LiveMode}");
        var order = Guid.TryParse(remote.OrderReference, out var id)
            ? await db.Orders.Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == id && row.Provider == provider.Provider, cancellation)
            : null;
        if (order is null && remote.SubscriptionRef is null)
        {
            var reason = $"payment {paymentRef} names no order of this shop ('{remote.OrderReference}')";
            await OrphanPayment.AddAsync(db, new(provider.Provider, paymentRef, null, null, reason), clock.GetUtcNow(), cancellation);
            return new HandlingResult.Quarantined(reason);
        }

        var payment = await FindOrAddAsync(remote, order, cancellation);
        payment.Generation++;
        await CopyRefundsAsync(remote, payment, cancellation);
        await CopyDisputesAsync(remote, payment, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (order is not null)
            await OrderMoney.ApplyAsync(db, order, clock.GetUtcNow(), cancellation);
        return new HandlingResult.Done($"payment: {remote.RefundedMinor} of {remote.Amount.AmountMinor} back, {remote.Disputes.Count} disputes");
    }

    private async Task<Payment> FindOrAddAsync(RemotePayment remote, Order? order, CancellationToken cancellation)
    {
        var payment = await db.Payments.FirstOrDefaultAsync(
            row => row.Provider == provider.Provider && row.ProviderRef == remote.Id, cancellation);
        if (payment is not null)
            return payment;
        payment = new Payment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Provider = provider.Provider,
            ProviderRef = remote.Id,
            OrderId = order?.Id,
            SubscriptionRef = remote.SubscriptionRef,
            AmountMinor = remote.Amount.AmountMinor,
            Currency = remote.Amount.Currency,
        };
        db.Payments.Add(payment);
        return payment;
    }

    private async Task CopyRefundsAsync(RemotePayment remote, Payment payment, CancellationToken cancellation)
    {
        var known = await db.Refunds.Where(row => row.PaymentId == payment.Id)
            .ToDictionaryAsync(row => row.ProviderRef, StringComparer.Ordinal, cancellation);
        foreach (var refund in remote.Refunds)
        {
            if (!known.TryGetValue(refund.Id, out var row))
            {
                row = new Refund
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    PaymentId = payment.Id,
                    Provider = payment.Provider,
                    ProviderRef = refund.Id,
                    AmountMinor = refund.Amount.AmountMinor,
                    Currency = refund.Amount.Currency,
                    LineIds = string.Join(' ', refund.LineIds),
                    CreatedAt = clock.GetUtcNow(),
                };
                db.Refunds.Add(row);
            }

            row.Status = refund.Status;
        }
    }

    private async Task CopyDisputesAsync(RemotePayment remote, Payment payment, CancellationToken cancellation)
    {
        var known = await db.Disputes.Where(row => row.PaymentId == payment.Id)
            .ToDictionaryAsync(row => row.ProviderRef, StringComparer.Ordinal, cancellation);
        foreach (var dispute in remote.Disputes)
        {
            if (known.TryGetValue(dispute.Id, out var row))
            {
                row.Status = dispute.Status;
                continue;
            }

            db.Disputes.Add(new Dispute
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                PaymentId = payment.Id,
                SubscriptionRef = payment.SubscriptionRef,
                Provider = payment.Provider,
                ProviderRef = dispute.Id,
                AmountMinor = dispute.Amount.AmountMinor,
                Currency = dispute.Amount.Currency,
                Status = dispute.Status,
                CreatedAt = clock.GetUtcNow(),
            });
        }
    }

    private HandlingResult.Quarantined Quarantine(string paymentRef, string reason)
    {
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "payment.quarantined", null, $"{paymentRef}: {reason}"));
        return new HandlingResult.Quarantined($"payment {paymentRef}: {reason}");
    }
}
