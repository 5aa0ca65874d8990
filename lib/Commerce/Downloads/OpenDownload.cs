using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Turns a token back into the right to fetch, asking the rule once more: what was taken back since closes the link too.</summary>
public sealed class OpenDownload(ShopDb db, AccessQuery access, DownloadTokens tokens, TimeProvider clock)
{
    /// <summary>
    /// The ticket; null when the token is not ours, has expired, access has ended, or the release was withdrawn. Only a refusal is
    /// written into the log here; the caller says with <see cref="RecordAsync"/> what became of a ticket, so that a store that
    /// cannot answer counts no download.
    /// </summary>
    public async Task<DownloadTicket?> RunAsync(string token, CancellationToken cancellation)
    {
        if (tokens.Read(token) is not var (userId, id))
            return null;
        var delta = await db.Set<ReleaseDelta>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        var releaseId = delta?.ReleaseId ?? id;
        var release = await db.Releases.AsNoTracking().FirstOrDefaultAsync(row => row.Id == releaseId, cancellation);
        if (release is null)
            return null;
        var product = await db.Products.AsNoTracking().SingleAsync(row => row.Id == release.ProductId, cancellation);
        if (await access.DecideAsync(userId, AccessItem.Of(product), cancellation) is not AccessDecision.Open { Through: var grant })
        {
            await LogAsync((userId, release.Id, null), DownloadOutcome.Refused, cancellation);
            return null;
        }

        var from = delta is null
            ? null
            : await db.Releases.IgnoreQueryFilters().AsNoTracking().SingleAsync(row => row.Id == delta.FromReleaseId, cancellation);
        return new DownloadTicket(userId, product, release, grant.Id) { Delta = delta, FromVersion = from?.Version };
    }

    /// <summary>Writes a line of the download log.</summary>
    public Task RecordAsync(DownloadTicket ticket, DownloadOutcome outcome, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return LogAsync((ticket.UserId, ticket.Release.Id, ticket.GrantId), outcome, cancellation);
    }

    /// <summary>Whether a ticket still holds: access has not ended and the release was not withdrawn.</summary>
    public async Task<bool> IsOpenAsync(DownloadTicket ticket, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return await db.Releases.AnyAsync(row => row.Id == ticket.Release.Id, cancellation)
            && await access.DecideAsync(ticket.UserId, AccessItem.Of(ticket.Product), cancellation) is AccessDecision.Open;
    }

    private async Task LogAsync((string UserId, Guid ReleaseId, Guid? GrantId) of, DownloadOutcome outcome, CancellationToken cancellation)
    {
        ShopMeters.Download(outcome);
        db.Downloads.Add(new DownloadRecord
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserId = of.UserId,
            ReleaseId = of.ReleaseId,
            GrantId = of.GrantId,
            At = clock.GetUtcNow(),
            Outcome = outcome,
        });
        await db.SaveChangesAsync(cancellation);
    }
}
