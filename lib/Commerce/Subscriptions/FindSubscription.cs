using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Finds the one subscription of a user, and brings an act upon it to its end.</summary>
public sealed class FindSubscription(ShopDb db)
{
    /// <summary>The live subscription; of several the oldest, which stays; null when there is none.</summary>
    public async Task<Subscription?> LiveAsync(string userId, CancellationToken cancellation)
    {
        var all = await db.Subscriptions.AsNoTracking().Where(row => row.UserId == userId).ToListAsync(cancellation);
        return all.Where(row => SubscriptionPolicy.IsLive(row.Status)).OrderBy(row => row.DuplicateOf is not null).ThenBy(row => row.CreatedAt).FirstOrDefault();
    }

    /// <summary>The newest subscription, live or over; null when there never was one.</summary>
    public Task<Subscription?> NewestAsync(string userId, CancellationToken cancellation) => db.Subscriptions.AsNoTracking()
        .Where(row => row.UserId == userId).OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(cancellation);

    /// <summary>After the provider did what was asked: our copy is fetched anew, and is the result.</summary>
    internal async Task<PlanResult> FinishAsync(
        Subscription row, ProviderAnswer<RemoteSubscription> answer, SyncSubscription sync, CancellationToken cancellation)
    {
        if (answer is not ProviderAnswer<RemoteSubscription>.Found)
            return Failure(answer);
        // Should this fail, the provider's own event brings the state a moment later.
        await sync.RunAsync(row.ProviderRef, cause: null, failedInvoice: null, cancellation);
        return new PlanResult.Changed(await db.Subscriptions.AsNoTracking().SingleAsync(known => known.Id == row.Id, cancellation));
    }

    /// <summary>The provider's no as a result.</summary>
    internal static PlanResult Failure<T>(ProviderAnswer<T> answer) => answer switch
    {
        ProviderAnswer<T>.Unavailable down => new PlanResult.Unavailable(down.Reason, down.RetryAfter),
        ProviderAnswer<T>.Refused refused => new PlanResult.Refused("refused", refused.Reason),
        _ => new PlanResult.NoSubscription(),
    };
}
