using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>"Update available": compares what a user has fetched with what is published, for everything open to them.</summary>
public sealed class OwnedUpdates(ShopDb db, MyLibrary library)
{
    /// <summary>One line for each product open to the user, in shop order.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="channel">Which releases the user is offered.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<OwnedUpdate>> OfAsync(string userId, ReleaseChannel channel, CancellationToken cancellation)
    {
        var items = await library.ItemsAsync(userId, cancellation);
        var ids = items.Select(item => item.Product.Id).ToList();
        var releases = await db.Releases.IgnoreQueryFilters().AsNoTracking()
            .Where(release => ids.Contains(release.ProductId) && release.State == ReleaseState.Published).ToListAsync(cancellation);
        var fetched = (await db.Downloads.AsNoTracking().Where(row => row.UserId == userId && row.Outcome == DownloadOutcome.Opened)
            .Select(row => row.ReleaseId).Distinct().ToListAsync(cancellation)).ToHashSet();

        var updates = new List<OwnedUpdate>();
        foreach (var item in items)
        {
            var own = releases.Where(release => release.ProductId == item.Product.Id).ToList();
            var newest = Release.Newest(own, channel);
            var have = own.Where(release => fetched.Contains(release.Id)).Max(Release.ByVersion);
            updates.Add(new OwnedUpdate(item.Product, newest, have, await DeltaAsync(have, newest, cancellation)));
        }

        return updates;
    }

    private async Task<ReleaseDelta?> DeltaAsync(Release? have, Release? newest, CancellationToken cancellation) => have is null || newest is null
        ? null
        : await db.Set<ReleaseDelta>().AsNoTracking()
            .FirstOrDefaultAsync(delta => delta.ReleaseId == newest.Id && delta.FromReleaseId == have.Id, cancellation);
}
