using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Reads a user's grants and asks the rule. Nothing is cached: a change counts at the next request.</summary>
public sealed class AccessQuery(ShopDb db, CourseCatalog catalog, TimeProvider clock)
{
    /// <summary>The item with this id (lesson, module product or course), or null.</summary>
    public async Task<AccessItem?> FindItemAsync(string id, CancellationToken cancellation)
    {
        if (catalog.FindLesson(id) is { } lesson)
            return AccessItem.Of(lesson);
        return await db.Products.AsNoTracking().FirstOrDefaultAsync(product => product.Id == id, cancellation) is { } product
            ? AccessItem.Of(product)
            : null;
    }

    /// <summary>Decides for one user; null is a visitor who is not signed in.</summary>
    public async Task<AccessDecision> DecideAsync(string? userId, AccessItem item, CancellationToken cancellation)
    {
        var grants = userId is null
            ? []
            : await db.Grants.AsNoTracking().Where(grant => grant.UserId == userId).ToListAsync(cancellation);
        return Entitlements.Decide(grants, item, clock.GetUtcNow());
    }
}
