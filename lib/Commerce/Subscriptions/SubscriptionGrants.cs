using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Writes what a subscription opens into the grants ledger.</summary>
internal static class SubscriptionGrants
{
    /// <summary>Makes the live grants of the subscription say exactly this.</summary>
    public static async Task ApplyAsync(ShopDb db, Subscription row, Access access, CancellationToken cancellation)
    {
        var product = await db.Products.SingleAsync(candidate => candidate.Id == row.ProductId, cancellation);
        var live = await db.Grants.Where(grant =>
            grant.UserId == row.UserId && grant.Source == GrantSource.Subscription && grant.SourceRef == row.ProviderRef && grant.RevokedAt == null)
            .ToListAsync(cancellation);
        foreach (var old in live.Where(grant => grant.ScopeId != product.ScopeId))
            (old.RevokedAt, old.Reason) = (access.Now, "the plan was changed");

        var grant = live.Find(candidate => candidate.ScopeId == product.ScopeId);
        if (grant is null)
        {
            // Nothing was ever paid: there is nothing to write.
            if (access.EndsAt is null)
                return;
            grant = New(row, product, access);
            db.Grants.Add(grant);
        }

        var rests = access.EndsAt is null || access.Disputed;
        grant.EndsAt = access.EndsAt ?? grant.EndsAt;
        grant.SuspendedAt = rests ? grant.SuspendedAt ?? access.Now : null;
        grant.Reason = !rests ? null : access.Disputed ? "a payment is disputed" : $"the subscription is {row.Status}";
    }

    // Never from a moment that our clock, a little behind the provider's, has yet to reach.
    private static Grant New(Subscription row, Product product, Access access) => new()
    {
        Id = Guid.CreateVersion7(access.Now),
        UserId = row.UserId,
        Scope = GrantEntitlement.ScopeOf(product),
        ScopeId = product.ScopeId,
        Source = GrantSource.Subscription,
        SourceRef = row.ProviderRef,
        StartsAt = row.CreatedAt < access.Now ? row.CreatedAt : access.Now,
        CreatedAt = access.Now,
    };

    /// <summary>What the subscription opens.</summary>
    /// <param name="EndsAt">Until when (UTC); null for nothing now.</param>
    /// <param name="Disputed">Whether a bill of it is disputed.</param>
    /// <param name="Now">The time of writing (UTC).</param>
    internal sealed record Access(DateTimeOffset? EndsAt, bool Disputed, DateTimeOffset Now);
}
