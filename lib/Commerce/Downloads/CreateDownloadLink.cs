using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Gives a link to the newest release of a product to whom it is open.</summary>
public sealed class CreateDownloadLink(ShopDb db, AccessQuery access, ExplainAccess explain, DownloadTokens tokens, TimeProvider clock)
{
    /// <summary>Checks access and issues the link.</summary>
    /// <param name="userId">The user; null for a visitor who is not signed in.</param>
    /// <param name="productId">The product.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<LinkResult> RunAsync(string? userId, string productId, CancellationToken cancellation)
    {
        var product = await db.Products.AsNoTracking().FirstOrDefaultAsync(row => row.Id == productId, cancellation);
        if (product is null)
            return new LinkResult.UnknownProduct();
        var decision = await access.DecideAsync(userId, AccessItem.Of(product), cancellation);
        if (userId is null || decision is not AccessDecision.Open { Through: var grant })
            return new LinkResult.Denied((await explain.RunAsync(userId, productId, cancellation))!);

        var releases = await db.Releases.AsNoTracking().Where(row => row.ProductId == productId).ToListAsync(cancellation);
        if (releases.Max(Release.ByVersion) is not { } newest)
            return new LinkResult.NothingPublished();
        var (token, expires) = tokens.Make(userId, newest.Id);
        db.Downloads.Add(new DownloadRecord
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserId = userId,
            ReleaseId = newest.Id,
            GrantId = grant.Id,
            At = clock.GetUtcNow(),
            Outcome = DownloadOutcome.LinkIssued,
        });
        await db.SaveChangesAsync(cancellation);
        return new LinkResult.Issued(new DownloadLink(token, newest, expires));
    }
}
