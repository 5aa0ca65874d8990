using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>All releases a product ever had, for its page and its owners.</summary>
public sealed class ReleaseHistory(ShopDb db)
{
    /// <summary>The published releases, newest first; withdrawn ones with their reason, drafts never.</summary>
    public async Task<IReadOnlyList<Release>> OfAsync(string productId, CancellationToken cancellation)
    {
        var releases = await db.Releases.IgnoreQueryFilters().AsNoTracking()
            .Where(release => release.ProductId == productId && release.State == ReleaseState.Published).ToListAsync(cancellation);
        return [.. releases.OrderDescending(Release.ByVersion)];
    }

    /// <summary>The deltas that lead to a release, by the release they start from.</summary>
    public async Task<IReadOnlyDictionary<Guid, ReleaseDelta>> DeltasToAsync(Guid releaseId, CancellationToken cancellation) =>
        await db.Set<ReleaseDelta>().AsNoTracking().Where(delta => delta.ReleaseId == releaseId)
            .ToDictionaryAsync(delta => delta.FromReleaseId, cancellation);
}
