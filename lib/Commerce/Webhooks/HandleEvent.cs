using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Sends one stored event to whom it concerns. Each fetches what is true and closes the row in its own transaction.</summary>
public sealed class HandleEvent(
    ShopDb db,
    SettleCheckout settle,
    SyncSubscription subscription,
    SyncPayment payment,
    ISubscriptionGateway subscriptions,
    IMoneyGateway money,
    TimeProvider clock)
{
    /// <summary>Handles the event; unless the result says "later", its row is closed.</summary>
    public async Task<HandlingResult> RunAsync(InboxEvent row, CancellationToken cancellation) =>
        (StripeEvents.SubjectOf(row.Type), row.ObjectId) switch
        {
            (EventSubject.Session, { } session) => (await settle.RunAsync(session, row.Id, cancellation)).ToHandling(),
            (EventSubject.Subscription, { } id) => await subscription.RunAsync(id, row.Id, failedInvoice: null, cancellation),
            (EventSubject.Invoice, { } invoice) => await InvoiceAsync(row, invoice, cancellation),
            (EventSubject.Payment, { } id) => await MoneyAsync(row, id, cancellation),
            _ => await CloseAsync(row, new HandlingResult.Quarantined($"no handler for '{row.Type}' about '{row.ObjectId}'"), cancellation),
        };

    private async Task<HandlingResult> InvoiceAsync(InboxEvent row, string invoice, CancellationToken cancellation)
    {
        switch (await subscriptions.SubscriptionOfInvoiceAsync(invoice, cancellation))
        {
            case ProviderAnswer<string?>.Found { Value: { } subscriptionRef }:
                var failed = row.Type == StripeEvents.InvoicePaymentFailed ? invoice : null;
                return await subscription.RunAsync(subscriptionRef, row.Id, failed, cancellation);
            case ProviderAnswer<string?>.Found:
                return await CloseAsync(row, new HandlingResult.Done("a bill of no subscription"), cancellation);
            case ProviderAnswer<string?>.Unavailable down:
                return new HandlingResult.Unavailable(down.Reason, down.RetryAfter);
            default:
                return await CloseAsync(row, new HandlingResult.Quarantined($"the payment provider knows no bill {invoice}"), cancellation);
        }
    }

    private async Task<HandlingResult> MoneyAsync(InboxEvent row, string objectRef, CancellationToken cancellation) =>
        await money.PaymentOfAsync(objectRef, cancellation) switch
        {
            ProviderAnswer<string>.Found { Value: var paymentRef } => await payment.RunAsync(paymentRef, row.Id, cancellation),
            ProviderAnswer<string>.Unavailable down => new HandlingResult.Unavailable(down.Reason, down.RetryAfter),
            _ => await CloseAsync(row, new HandlingResult.Quarantined($"the payment provider knows no {objectRef}"), cancellation),
        };

    private async Task<HandlingResult> CloseAsync(InboxEvent row, HandlingResult result, CancellationToken cancellation)
    {
        var tracked = await db.Inbox.SingleAsync(inbox => inbox.Id == row.Id, cancellation);
        tracked.Close(result, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return result;
    }
}
