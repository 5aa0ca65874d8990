using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Turns a token back into a release, asking the rule once more: what was taken back since closes the link too.</summary>
public sealed class OpenDownload(ShopDb db, AccessQuery access, DownloadTokens tokens, TimeProvider clock)
{
    /// <summary>The release to send; null when the token is not ours, has expired, or access has ended.</summary>
    public async Task<Release?> RunAsync(string token, CancellationToken cancellation)
    {
        if (tokens.Read(token) is not var (userId, releaseId))
            return null;
        var release = await db.Releases.AsNoTracking().FirstOrDefaultAsync(row => row.Id == releaseId, cancellation);
        if (release is null)
            return null;
        var product = await db.Products.AsNoTracking().SingleAsync(row => row.Id == release.ProductId, cancellation);
        var open = await access.DecideAsync(userId, AccessItem.Of(product), cancellation) as AccessDecision.Open;
        db.Downloads.Add(new DownloadRecord
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserId = userId,
            ReleaseId = release.Id,
            GrantId = open?.Through.Id,
            At = clock.GetUtcNow(),
            Outcome = open is null ? DownloadOutcome.Refused : DownloadOutcome.Opened,
        });
        await db.SaveChangesAsync(cancellation);
        return open is null ? null : release;
    }
}
