using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Takes releases back by a person's word, and offers them again.</summary>
public sealed class ReleaseDesk(ShopDb db, WithdrawRelease withdraw, TimeProvider clock)
{
    /// <summary>Withdraws a release; its owners read the reason.</summary>
    public async Task<AdminResult> WithdrawAsync(Guid releaseId, bool malware, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await withdraw.RunAsync(releaseId, act.Reason, malware, cancellation) is not { } release)
            return new AdminResult.Refused($"There is no published release {releaseId}.");
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "admin.withdraw", null, $"{release.ProductId} {release.Version}{(release.IsMalware ? ", harmful" : "")}", act));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new AdminResult.Done($"{release.ProductId} {release.Version} is withdrawn. Its links are dead.");
    }

    /// <summary>Offers a withdrawn release again; one that was harmful never.</summary>
    public async Task<AdminResult> RestoreAsync(Guid releaseId, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        var release = await db.Releases.IgnoreQueryFilters().FirstOrDefaultAsync(row => row.Id == releaseId, cancellation);
        if (release?.YankedAt is null)
            return new AdminResult.Refused($"The release must be withdrawn; {releaseId} is {(release is null ? "unknown" : "offered")}.");
        if (release.IsMalware)
            return new AdminResult.Refused($"{release.ProductId} {release.Version} was flagged as harmful, which is never taken back: publish a clean version with a higher number.");
        (release.YankedAt, release.YankReason) = (null, null);
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "admin.restore", null, $"{release.ProductId} {release.Version}", act));
        await db.SaveChangesAsync(cancellation);
        return new AdminResult.Done($"{release.ProductId} {release.Version} is offered again.");
    }
}
