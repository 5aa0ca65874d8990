using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Finds what no webhook told: undelivered events, orders left open, subscriptions not looked at for a day. Everything found
/// goes the way every event goes, so running it at any time, or twice, changes nothing that is right.
/// </summary>
public sealed class Reconcile(IServiceScopeFactory scopes, ProcessInbox inbox, IPaymentGateway gateway, TimeProvider clock)
{
    /// <summary>How far back the provider remembers events.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private static readonly TimeSpan OrderAge = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SubscriptionAge = TimeSpan.FromDays(1);
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>One round: every half hour.</summary>
    public async Task<ReconcileReport> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (events, down) = await FetchEventsAsync(now - Memory, onlyUndelivered: true, cancellation);
        return await FinishAsync(events, down, cancellation);
    }

    /// <summary>
    /// After a start: all events since the newest one in the inbox are fetched again, delivered or not, because the database
    /// may be a restored backup (C5). In a shop that only slept they are duplicates and change nothing.
    /// </summary>
    public async Task<ReconcileReport> CatchUpAsync(CancellationToken cancellation)
    {
        var earliest = clock.GetUtcNow() - Memory;
        DateTimeOffset? newest;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
            newest = await db.Inbox.OrderByDescending(row => row.ReceivedAt).Select(row => (DateTimeOffset?)row.ReceivedAt).FirstOrDefaultAsync(cancellation);
        }

        var since = newest is { } last && last - Overlap > earliest ? last - Overlap : earliest;
        var (events, down) = await FetchEventsAsync(since, onlyUndelivered: false, cancellation);
        return await FinishAsync(events, down, cancellation);
    }

    private async Task<ReconcileReport> FinishAsync(int events, int down, CancellationToken cancellation)
    {
        var due = await inbox.RunAsync(cancellation);
        while (due >= ProcessInbox.BatchSize)
            due = await inbox.RunAsync(cancellation);
        var (orders, ordersDown) = await AskOrdersAsync(cancellation);
        var (subscriptions, subscriptionsDown) = await AskSubscriptionsAsync(cancellation);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EndDuplicates>().RunAsync(cancellation);
        return new ReconcileReport(events, orders, subscriptions, down + ordersDown + subscriptionsDown);
    }

    private async Task<(int Stored, int Down)> FetchEventsAsync(DateTimeOffset since, bool onlyUndelivered, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var feed = scope.ServiceProvider.GetRequiredService<IEventFeed>();
        if (await feed.ListAsync(since, onlyUndelivered, cancellation) is not ProviderAnswer<IReadOnlyList<ProviderEvent>>.Found { Value: var missed })
            return (0, 1);
        var store = scope.ServiceProvider.GetRequiredService<StoreEvent>();
        var stored = 0;
        foreach (var happened in missed)
            stored += await store.RunAsync(happened, cancellation) is null ? 0 : 1;
        return (stored, 0);
    }

    private async Task<(int Asked, int Down)> AskOrdersAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - OrderAge;
        var open = await ListAsync(db => db.Orders.Where(order =>
            order.State == OrderState.Pending && order.ProviderRef != null && order.Provider == gateway.Provider && order.CreatedAt < before)
            .Select(order => order.ProviderRef!), cancellation);
        var down = 0;
        foreach (var session in open)
        {
            await using var scope = scopes.CreateAsyncScope();
            var settle = scope.ServiceProvider.GetRequiredService<SettleCheckout>();
            down += await settle.RunAsync(session, cause: null, cancellation) is SettleResult.Unavailable ? 1 : 0;
        }

        return (open.Count, down);
    }

    private async Task<(int Asked, int Down)> AskSubscriptionsAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - SubscriptionAge;
        var stale = await ListAsync(db => db.Subscriptions.Where(row =>
            row.Provider == gateway.Provider && row.CheckedAt < before && row.EndedAt == null && row.Status != SubscriptionStatus.IncompleteExpired)
            .Select(row => row.ProviderRef), cancellation);
        var down = 0;
        foreach (var subscription in stale)
        {
            await using var scope = scopes.CreateAsyncScope();
            var sync = scope.ServiceProvider.GetRequiredService<SyncSubscription>();
            down += await sync.RunAsync(subscription, cause: null, failedInvoice: null, cancellation) is HandlingResult.Unavailable ? 1 : 0;
        }

        return (stale.Count, down);
    }

    private async Task<List<string>> ListAsync(Func<ShopDb, IQueryable<string>> select, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await select(scope.ServiceProvider.GetRequiredService<ShopDb>()).ToListAsync(cancellation);
    }
}
