namespace AlgoAcademy.Commerce;

/// <summary>The payment provider's subscriptions.</summary>
public interface ISubscriptionGateway
{
    /// <summary>Fetches a subscription as it is now.</summary>
    Task<ProviderAnswer<RemoteSubscription>> FindAsync(string subscriptionRef, CancellationToken cancellation);

    /// <summary>The subscription a bill belongs to; null when it belongs to none.</summary>
    Task<ProviderAnswer<string?>> SubscriptionOfInvoiceAsync(string invoiceRef, CancellationToken cancellation);

    /// <summary>What a change would cost, to the cent, if made with the same proration date.</summary>
    Task<ProviderAnswer<Proration>> PreviewAsync(PlanMove move, CancellationToken cancellation);

    /// <summary>Changes at once, with proration; the change counts when its bill is paid.</summary>
    Task<ProviderAnswer<RemoteSubscription>> ChangeNowAsync(PlanMove move, CancellationToken cancellation);

    /// <summary>Changes when the period ends; until then everything stays.</summary>
    Task<ProviderAnswer<RemoteSubscription>> ChangeAtPeriodEndAsync(PlanMove move, CancellationToken cancellation);

    /// <summary>Lets it end with the period, or (<paramref name="end"/> false) takes that back.</summary>
    Task<ProviderAnswer<RemoteSubscription>> EndAtPeriodEndAsync(string subscriptionRef, bool end, string idempotencyKey, CancellationToken cancellation);

    /// <summary>Ends it now and pays its newest bill back. Safe to repeat.</summary>
    Task<ProviderAnswer<RemoteSubscription>> EndAndRefundAsync(string subscriptionRef, string idempotencyKey, CancellationToken cancellation);

    /// <summary>Opens the provider's page where the buyer manages cards, bills and cancellation.</summary>
    Task<ProviderAnswer<Uri>> PortalAsync(string customerRef, Uri returnUrl, CancellationToken cancellation);
}
