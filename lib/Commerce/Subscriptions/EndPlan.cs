using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Lets a subscription end with its paid period, takes that back, and opens the provider's page for cards and bills.</summary>
public sealed class EndPlan(ShopDb db, ISubscriptionGateway gateway, FindSubscription find, SyncSubscription sync, TimeProvider clock)
{
    /// <summary>Lets it end with the period; everything stays open until then.</summary>
    public Task<PlanResult> CancelAsync(string userId, CancellationToken cancellation) => SetAsync(userId, end: true, cancellation);

    /// <summary>Takes the cancellation back while the period lasts.</summary>
    public Task<PlanResult> ResumeAsync(string userId, CancellationToken cancellation) => SetAsync(userId, end: false, cancellation);

    /// <summary>The provider's page, where cards and bills are.</summary>
    /// <param name="userId">The subscriber, now or formerly.</param>
    /// <param name="returnUrl">Where the page's way back leads; the shop's own.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<PlanResult> OpenPortalAsync(string userId, Uri returnUrl, CancellationToken cancellation)
    {
        if (await find.NewestAsync(userId, cancellation) is not { } row)
            return new PlanResult.NoSubscription();
        var answer = await gateway.PortalAsync(row.CustomerRef, returnUrl, cancellation);
        return answer is ProviderAnswer<Uri>.Found { Value: var page } ? new PlanResult.Opened(page) : FindSubscription.Failure(answer);
    }

    private async Task<PlanResult> SetAsync(string userId, bool end, CancellationToken cancellation)
    {
        if (await find.LiveAsync(userId, cancellation) is not { } row)
            return new PlanResult.NoSubscription();
        var key = $"sub:{row.Id:N}:change:{(row.Changes + 1).ToString(CultureInfo.InvariantCulture)}";
        await db.Subscriptions.Where(known => known.Id == row.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Changes, known => known.Changes + 1), cancellation);
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), end ? "subscription.cancel" : "subscription.resume", userId, row.ProviderRef));
        await db.SaveChangesAsync(cancellation);
        return await find.FinishAsync(row, await gateway.EndAtPeriodEndAsync(row.ProviderRef, end, key, cancellation), sync, cancellation);
    }
}
