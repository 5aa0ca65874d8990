using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Ends and refunds every subscription a user has beside an older one (P3). Safe to repeat.</summary>
public sealed class EndDuplicates(ShopDb db, ISubscriptionGateway gateway, SyncSubscription sync, TimeProvider clock)
{
    /// <summary>Works off the marked rows; one the provider cannot be asked about waits for the next round.</summary>
    /// <returns>How many were ended.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var marked = await db.Subscriptions.AsNoTracking()
            .Where(row => row.DuplicateOf != null && row.DuplicateEndedAt == null).ToListAsync(cancellation);
        var ended = 0;
        foreach (var row in marked)
        {
            var answer = await gateway.EndAndRefundAsync(row.ProviderRef, $"sub:{row.Id:N}:duplicate", cancellation);
            if (answer is not ProviderAnswer<RemoteSubscription>.Found)
                continue;
            await sync.RunAsync(row.ProviderRef, cause: null, failedInvoice: null, cancellation);
            var now = clock.GetUtcNow();
            await db.Subscriptions.Where(known => known.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.DuplicateEndedAt, now), cancellation);
            db.Audit.Add(AuditEntry.Of(now, "subscription.duplicate-ended", row.UserId, $"{row.ProviderRef} was ended and its bill paid back"));
            await db.SaveChangesAsync(cancellation);
            ended++;
        }

        return ended;
    }
}
