using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// The one way a subscription of the provider becomes one of ours. Webhook, success page, reconcile and our own changes all
/// come here: the provider is asked what is true, and row, grants, mail and inbox row change in one transaction.
/// </summary>
public sealed class SyncSubscription(
    ShopDb db, IPaymentGateway payment, ISubscriptionGateway gateway, PaymentSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(1);

    /// <summary>Brings our copy up to date.</summary>
    /// <param name="subscriptionRef">The provider's id: a hint, nothing it came with is believed.</param>
    /// <param name="cause">The inbox row that asked for it; null when none did.</param>
    /// <param name="failedInvoice">The bill that could not be paid, to tell the subscriber; null when none failed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<HandlingResult> RunAsync(
        string subscriptionRef, Guid? cause, string? failedInvoice, CancellationToken cancellation) => Refetch.RunAsync(
        db,
        new Refetch.Steps<RemoteSubscription>(
            () => db.Subscriptions.Where(row => row.Provider == payment.Provider && row.ProviderRef == subscriptionRef)
                .Select(row => (int?)row.Generation).FirstOrDefaultAsync(cancellation),
            () => gateway.FindAsync(subscriptionRef, cancellation),
            answer => WriteAsync(new(subscriptionRef, failedInvoice), answer, cancellation)),
        new Refetch.Cause(cause, clock.GetUtcNow()),
        cancellation);

    private async Task<HandlingResult> WriteAsync(
        Hint hint, ProviderAnswer<RemoteSubscription> answer, CancellationToken cancellation)
    {
        var subscriptionRef = hint.SubscriptionRef;
        if (answer is not ProviderAnswer<RemoteSubscription>.Found { Value: var remote })
            return Quarantine(subscriptionRef, "the payment provider knows no such subscription");
        if (remote.LiveMode != settings.LiveMode)
            return Quarantine(subscriptionRef, $"live mode must be {settings.LiveMode}; was {remote.LiveMode}");
        if (await PriceAsync(remote, cancellation) is not { } price)
            return Quarantine(subscriptionRef, $"its price must be one of the shop's; was '{remote.LookupKey}' in {remote.Currency}");
        if (remote.Status == SubscriptionStatus.Unknown)
            return Quarantine(subscriptionRef, "its status is one this version does not know; what is open stays open");
        // A missing time is a shape we could not read, not an end: nothing is cut, the provider is asked again (O8).
        if (!SubscriptionPolicy.IsReadable(remote))
            return new HandlingResult.Unavailable($"the provider did not tell the times of {subscriptionRef}", AskAgain);

        var row = await FindOrAddAsync(remote, price, cancellation);
        if (row is null)
            return await OrphanAsync(remote, cancellation);
        Copy(remote, price, row);
        var disputed = await db.Disputes.Where(dispute => dispute.SubscriptionRef == remote.Id && dispute.Provider == payment.Provider)
            .Select(dispute => dispute.Status).ToListAsync(cancellation);
        await SubscriptionGrants.ApplyAsync(db, row, new(
            SubscriptionPolicy.AccessEnd(remote), disputed.Exists(status => DisputePolicy.EffectOf(status) == DisputeEffect.Suspend), clock.GetUtcNow()), cancellation);
        await MarkDuplicatesAsync(row, cancellation);
        if (hint.FailedInvoice is not null)
            await PaymentFailedMail.AddAsync(db, row, new(hint.FailedInvoice, SubscriptionPolicy.AccessEnd(remote), clock.GetUtcNow()), cancellation);
        return new HandlingResult.Done($"subscription {row.Status}");
    }

    // Old subscribers stay on a retired price, so retired rows count; the newest row of a key names the product.
    private Task<Price?> PriceAsync(RemoteSubscription remote, CancellationToken cancellation) =>
        db.Prices.Where(price => price.LookupKey == remote.LookupKey && price.Currency == remote.Currency)
            .OrderByDescending(price => price.ActiveFrom).FirstOrDefaultAsync(cancellation);

    private async Task<Subscription?> FindOrAddAsync(RemoteSubscription remote, Price price, CancellationToken cancellation)
    {
        var row = await db.Subscriptions.FirstOrDefaultAsync(
            known => known.Provider == payment.Provider && known.ProviderRef == remote.Id, cancellation);
        if (row is not null)
            return row;
        var userId = await db.Orphans.Where(orphan => orphan.Provider == payment.Provider && orphan.ProviderRef == remote.Id)
            .Select(orphan => orphan.AssignedTo).FirstOrDefaultAsync(cancellation) ?? remote.UserId;
        if (userId is null || !await db.Users.AnyAsync(user => user.Id == userId, cancellation))
            return null;
        row = new Subscription
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Provider = payment.Provider,
            ProviderRef = remote.Id,
            UserId = userId,
            CustomerRef = remote.CustomerRef,
            ProductId = price.ProductId,
            LookupKey = price.LookupKey,
            CreatedAt = remote.CreatedAt,
        };
        db.Subscriptions.Add(row);
        return row;
    }

    private void Copy(RemoteSubscription remote, Price price, Subscription row)
    {
        var now = clock.GetUtcNow();
        if (row.Status != remote.Status || row.LookupKey != price.LookupKey)
            db.Audit.Add(AuditEntry.Of(now, "subscription.state", row.UserId, $"{remote.Id}: {row.LookupKey} {row.Status} -> {price.LookupKey} {remote.Status}"));
        (row.Status, row.ProductId, row.LookupKey) = (remote.Status, price.ProductId, price.LookupKey);
        (row.CustomerRef, row.NextLookupKey) = (remote.CustomerRef, remote.NextLookupKey);
        (row.PeriodEnd, row.CancelAt, row.EndedAt) = (remote.PeriodEnd, remote.CancelAt, remote.EndedAt);
        (row.CheckedAt, row.Generation) = (now, row.Generation + 1);
    }

    // Two tabs can pay for two subscriptions (P3). The older stays; the newer is ended and refunded; until then grants are a
    // union, so the higher tier counts.
    private async Task MarkDuplicatesAsync(Subscription row, CancellationToken cancellation)
    {
        var others = await db.Subscriptions.Where(other => other.UserId == row.UserId && other.Id != row.Id).ToListAsync(cancellation);
        var live = others.Append(row).Where(other => SubscriptionPolicy.IsLive(other.Status) && other.DuplicateEndedAt is null)
            .OrderBy(other => other.CreatedAt).ThenBy(other => other.ProviderRef, StringComparer.Ordinal).ToList();
        foreach (var newer in live.Skip(1).Where(newer => newer.DuplicateOf is null))
        {
            newer.DuplicateOf = live[0].Id;
            db.Audit.Add(AuditEntry.Of(
                clock.GetUtcNow(), "subscription.duplicate", row.UserId, $"{newer.ProviderRef} beside {live[0].ProviderRef}: to be ended and refunded"));
        }
    }

    private async Task<HandlingResult> OrphanAsync(RemoteSubscription remote, CancellationToken cancellation)
    {
        var reason = $"subscription {remote.Id} names no account of this shop ('{remote.UserId}')";
        await OrphanPayment.AddAsync(db, new(payment.Provider, remote.Id, remote.LookupKey, null, reason), clock.GetUtcNow(), cancellation);
        return new HandlingResult.Quarantined(reason);
    }

    private HandlingResult.Quarantined Quarantine(string subscriptionRef, string reason)
    {
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "subscription.quarantined", null, $"{subscriptionRef}: {reason}"));
        return new HandlingResult.Quarantined($"subscription {subscriptionRef}: {reason}");
    }

    private sealed record Hint(string SubscriptionRef, string? FailedInvoice);
}
