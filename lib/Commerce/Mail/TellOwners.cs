using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Tells owners of a new version: those who bought the product or fetched an earlier version of it, may still open it, and did
/// not say that they want no such mails. Of several new versions only the newest is told.
/// </summary>
public sealed class TellOwners(ShopDb db, AccessQuery access, MailSettings settings, TimeProvider clock)
{
    /// <summary>Writes the mails of every release that was not announced.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var written = 0;
        foreach (var release in await db.Releases.AsNoTracking().Where(row => row.AnnouncedAt == null && row.Channel == ReleaseChannel.Stable).ToListAsync(cancellation))
        {
            // Read first, write after: asking for every owner's rights must not hold up a sale.
            var notices = await NoticesAsync(release, cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            written += await NoticeBook.AddNewAsync(db, notices, cancellation);
            DateTimeOffset? now = clock.GetUtcNow();
            await db.Releases.Where(row => row.Id == release.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.AnnouncedAt, now), cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return written;
    }

    private async Task<List<OutboxMail>> NoticesAsync(Release release, CancellationToken cancellation)
    {
        var releases = await db.Releases.AsNoTracking().Where(row => row.ProductId == release.ProductId).ToListAsync(cancellation);
        if (Release.Newest(releases)?.Id != release.Id)
            return [];
        var product = await db.Products.AsNoTracking().SingleAsync(row => row.Id == release.ProductId, cancellation);
        var notices = new List<OutboxMail>();
        foreach (var (user, email) in await OwnersAsync(release, cancellation))
        {
            var rights = await access.RightsAsync(user, cancellation);
            if (rights.Decide(AccessItem.Of(product)) is AccessDecision.Open)
                notices.Add(Notice(release, product, (user, email)));
        }

        return notices;
    }

    private async Task<List<(string User, string Email)>> OwnersAsync(Release release, CancellationToken cancellation)
    {
        var earlier = db.Releases.IgnoreQueryFilters().Where(row => row.ProductId == release.ProductId && row.Id != release.Id).Select(row => row.Id);
        var bought = db.Purchases.Where(row => row.ProductId == release.ProductId && row.PurchasedAt < release.PublishedAt).Select(row => row.UserId);
        var fetched = db.Downloads.Where(row => earlier.Contains(row.ReleaseId) && row.Outcome == DownloadOutcome.Opened).Select(row => row.UserId);
        var owners = await db.Users.Where(user => user.Email != null && (bought.Contains(user.Id) || fetched.Contains(user.Id))
                && !db.Set<MailOptOut>().Any(row => row.UserId == user.Id))
            .Select(user => new { user.Id, user.Email }).ToListAsync(cancellation);
        return [.. owners.Select(owner => (owner.Id, owner.Email!))];
    }

    private OutboxMail Notice(Release release, Product product, (string User, string Email) owner)
    {
        var now = clock.GetUtcNow();
        return new OutboxMail
        {
            Id = Guid.CreateVersion7(now),
            DedupeKey = $"release:{release.Id:N}:{owner.User}",
            To = owner.Email,
            Subject = $"{product.Title}: version {release.Version} is here",
            Body = $"""
                {product.Title} has a new version, {release.Version}. It is yours at no charge.

                {(release.Changelog.Length > 0 ? release.Changelog.Trim() : "What changed is told on the product's page.")}

                Fetch it, or only what changed, in your library: {new Uri(settings.Site, "library")}
                """,
            CreatedAt = now,
            DeclinableBy = owner.User,
        };
    }
}
