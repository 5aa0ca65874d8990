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
            updates.Add(new OwnedUpdate(item.Product, newest, own.Where(release => fetched.Contains(release.Id)).Max(Release.ByVersion), Delta: null));
        }

        return await WithDeltasAsync(updates, cancellation);
    }

    // One question for all of them, not one for each.
    private async Task<IReadOnlyList<OwnedUpdate>> WithDeltasAsync(List<OwnedUpdate> updates, CancellationToken cancellation)
    {
        var wanted = updates.Where(update => update is { IsAvailable: true, Have: not null }).Select(update => update.Newest!.Id).ToList();
        if (wanted.Count == 0)
            return updates;
        var deltas = await db.Set<ReleaseDelta>().AsNoTracking().Where(delta => wanted.Contains(delta.ReleaseId)).ToListAsync(cancellation);
        return updates.ConvertAll(update => update with
        {
            Delta = deltas.Find(delta => delta.ReleaseId == update.Newest?.Id && delta.FromReleaseId == update.Have?.Id),
        });
    }
}
