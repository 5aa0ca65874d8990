using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Gives money of nobody to its owner by a person's word.</summary>
public sealed class OrphanDesk(ShopDb db, ResolveOrphan resolve, TimeProvider clock)
{
    /// <summary>Gives a payment to the account with this address.</summary>
    /// <param name="orphanId">The payment.</param>
    /// <param name="email">The account's address.</param>
    /// <param name="productId">What it paid; empty for a subscription, whose price says it.</param>
    /// <param name="act">Who decided it, and why.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<AdminResult> AssignAsync(Guid orphanId, string? email, string? productId, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        var address = email?.Trim().ToUpperInvariant() ?? "";
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == address, cancellation);
        if (user is null)
            return new AdminResult.Refused($"There is no account with the address '{email}'.");
        var product = string.IsNullOrWhiteSpace(productId) ? null : productId.Trim();
        var result = await resolve.AssignAsync(orphanId, new OrphanOwner(user.Id, product), act.By, cancellation);
        if (result is OrphanResult.Unknown unknown)
            return new AdminResult.Refused(unknown.Reason);
        if (result is not OrphanResult.Assigned)
            return new AdminResult.Refused($"No such payment waits: {orphanId}.");
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "admin.assign", user.Id, $"orphan {orphanId}", act));
        await db.SaveChangesAsync(cancellation);
        return new AdminResult.Done($"The payment belongs to {user.Email} now.");
    }
}
