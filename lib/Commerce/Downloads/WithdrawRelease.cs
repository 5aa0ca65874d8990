using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Takes a release back. It is offered no more and its links die; whoever has it is told why.</summary>
public sealed class WithdrawRelease(ShopDb db, TimeProvider clock)
{
    /// <summary>Withdraws a release, or sharpens the reason of one that is withdrawn already.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="reason">Why, in a sentence the owners read.</param>
    /// <param name="malware">True when it is harmful; that word is never taken back.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The release; null when there is none.</returns>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public async Task<Release?> RunAsync(Guid releaseId, string reason, bool malware, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var release = await db.Releases.IgnoreQueryFilters().FirstOrDefaultAsync(
            row => row.Id == releaseId && row.State == ReleaseState.Published, cancellation);
        if (release is null)
            return null;
        var now = clock.GetUtcNow();
        release.YankedAt ??= now;
        release.YankReason = reason;
        release.IsMalware |= malware;
        db.Audit.Add(AuditEntry.Of(now, release.IsMalware ? "release.malware" : "release.yanked", null, $"{release.ProductId} {release.Version}: {reason}"));
        await db.SaveChangesAsync(cancellation);
        return release;
    }
}
