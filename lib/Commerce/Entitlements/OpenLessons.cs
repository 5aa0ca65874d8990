using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Which lessons are open to a user: the one rule asked for each of them, with the grants read once.</summary>
public sealed class OpenLessons(ShopDb db, CourseCatalog catalog, TimeProvider clock)
{
    /// <summary>The ids of the open lessons.</summary>
    /// <param name="userId">The user; null for a visitor who is not signed in.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlySet<string>> RunAsync(string? userId, CancellationToken cancellation)
    {
        List<Grant> grants = userId is null
            ? []
            : await db.Grants.AsNoTracking().Where(grant => grant.UserId == userId).ToListAsync(cancellation);
        var now = clock.GetUtcNow();
        return catalog.Lessons.Where(lesson => Entitlements.Decide(grants, AccessItem.Of(lesson), now) is AccessDecision.Open)
            .Select(lesson => lesson.Id).ToHashSet(StringComparer.Ordinal);
    }
}
