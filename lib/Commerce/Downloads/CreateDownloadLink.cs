using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Gives a link to a release of a product to whom it is open.</summary>
public sealed class CreateDownloadLink(ShopDb db, AccessQuery access, ExplainAccess explain, DownloadTokens tokens, TimeProvider clock)
{
    /// <summary>Checks access and issues a link to the newest stable release.</summary>
    /// <param name="userId">The user; null for a visitor who is not signed in.</param>
    /// <param name="productId">The product.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<LinkResult> RunAsync(string? userId, string productId, CancellationToken cancellation) =>
        RunAsync(userId, new DownloadWish(productId), cancellation);

    /// <summary>Checks access and issues the link. A release that was withdrawn is never linked to.</summary>
    /// <param name="userId">The user; null for a visitor who is not signed in.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<LinkResult> RunAsync(string? userId, DownloadWish wish, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var product = await db.Products.AsNoTracking().FirstOrDefaultAsync(row => row.Id == wish.ProductId, cancellation);
        if (product is null)
            return new LinkResult.UnknownProduct();
        var decision = await access.DecideAsync(userId, AccessItem.Of(product), cancellation);
        if (userId is null || decision is not AccessDecision.Open { Through: var grant })
            return new LinkResult.Denied((await explain.RunAsync(userId, wish.ProductId, cancellation))!);

        var releases = await db.Releases.IgnoreQueryFilters().AsNoTracking()
            .Where(row => row.ProductId == wish.ProductId && row.State == ReleaseState.Published).ToListAsync(cancellation);
        var newest = Release.Newest(releases, wish.Channel);
        var release = wish.Version is null ? newest : releases.FirstOrDefault(row => row.Version == wish.Version);
        if (release is null)
            return wish.Version is null ? new LinkResult.NothingPublished() : new LinkResult.UnknownVersion();
        if (release.YankedAt is not null)
            return new LinkResult.Withdrawn(release, newest);

        ReleaseDelta? delta = null;
        if (wish.From is not null && (delta = await DeltaAsync(releases, release, wish.From, cancellation)) is null)
            return new LinkResult.UnknownVersion();
        return new LinkResult.Issued(await IssueAsync((userId, grant.Id), release, delta, cancellation));
    }

    private async Task<ReleaseDelta?> DeltaAsync(List<Release> releases, Release release, string from, CancellationToken cancellation) =>
        releases.FirstOrDefault(row => row.Version == from) is { } start
            ? await db.Set<ReleaseDelta>().AsNoTracking().FirstOrDefaultAsync(row => row.ReleaseId == release.Id && row.FromReleaseId == start.Id, cancellation)
            : null;

    private async Task<DownloadLink> IssueAsync(
        (string UserId, Guid GrantId) owner, Release release, ReleaseDelta? delta, CancellationToken cancellation)
    {
        var (token, expires) = tokens.Make(owner.UserId, delta?.Id ?? release.Id);
        db.Downloads.Add(new DownloadRecord
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserId = owner.UserId,
            ReleaseId = release.Id,
            GrantId = owner.GrantId,
            At = clock.GetUtcNow(),
            Outcome = DownloadOutcome.LinkIssued,
        });
        await db.SaveChangesAsync(cancellation);
        return new DownloadLink(token, release, expires) { Delta = delta };
    }
}
