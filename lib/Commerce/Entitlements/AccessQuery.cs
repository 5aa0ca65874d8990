using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Reads a user's grants and asks the rule. Nothing is cached: a change counts at the next request.</summary>
public sealed class AccessQuery(ShopDb db, CourseCatalog catalog, KeptCatalog kept, TimeProvider clock)
{
    /// <summary>The item with this id (lesson, module product, course or bot), or null. Tiers and bundles are not items: they open items.</summary>
    public async Task<AccessItem?> FindItemAsync(string id, CancellationToken cancellation)
    {
        if (catalog.FindLesson(id) is { } lesson)
            return AccessItem.Of(lesson);
        return await db.Products.AsNoTracking().FirstOrDefaultAsync(product => product.Id == id, cancellation)
            is { Kind: not (ProductKind.Tier or ProductKind.Bundle) } product
            ? AccessItem.Of(product)
            : null;
    }

    /// <summary>Decides for one user; null is a visitor who is not signed in.</summary>
    public async Task<AccessDecision> DecideAsync(string? userId, AccessItem item, CancellationToken cancellation) =>
        (await RightsAsync(userId, cancellation)).Decide(item);

    /// <summary>What a user has, to decide on many items; null is a visitor who is not signed in.</summary>
    public async Task<AccessRights> RightsAsync(string? userId, CancellationToken cancellation)
    {
        var contents = (await kept.ReadAsync(db, cancellation)).Tiers;
        var now = clock.GetUtcNow();
        if (userId is null)
            return new AccessRights([], [], contents, now);
        var grants = await db.Grants.AsNoTracking().Where(grant => grant.UserId == userId).ToListAsync(cancellation);
        var slots = await db.BotSlots.AsNoTracking().Where(slot => slot.UserId == userId).ToListAsync(cancellation);
        return new AccessRights([.. grants, OfAccount(userId)], slots, contents, now);
    }

    // The free tier comes with the account: nothing to write, nothing to forget to write.
    private static Grant OfAccount(string userId) => new()
    {
        Id = Guid.Empty,
        UserId = userId,
        Scope = GrantScope.Tier,
        ScopeId = Tier.Free,
        Source = GrantSource.Account,
        SourceRef = userId,
        StartsAt = DateTimeOffset.MinValue,
        CreatedAt = DateTimeOffset.MinValue,
    };
}
