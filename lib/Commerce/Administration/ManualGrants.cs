using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Gives and takes access by a person's word.</summary>
public sealed class ManualGrants(ShopDb db, GrantLedger ledger, CourseCatalog catalog, TimeProvider clock)
{
    /// <summary>Gives a user what a product opens.</summary>
    /// <param name="userId">Who gets it.</param>
    /// <param name="productId">A module, the course, a bot or a tier; a bundle is given by its parts.</param>
    /// <param name="days">For how many days; null for ever.</param>
    /// <param name="act">Who decided it, and why.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<AdminResult> GiveAsync(string userId, string productId, int? days, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!await db.Users.AnyAsync(user => user.Id == userId, cancellation))
            return new AdminResult.Refused($"There is no account '{userId}'.");
        if (days is < 1 or > 3660)
            return new AdminResult.Refused($"The days must be from 1 to 3660, or none for ever; were {days}.");
        if (await db.Products.AsNoTracking().FirstOrDefaultAsync(row => row.Id == productId, cancellation) is not { } product)
            return new AdminResult.Refused($"There is no product '{productId}'.");
        if (product.Kind == ProductKind.Bundle)
            return new AdminResult.Refused($"{product.Title} is given by its parts: {string.Join(", ", catalog.FindBundle(productId)?.Parts ?? [])}.");

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // A live one of an admin is enough; a second would only have to be taken back twice.
        var scope = GrantEntitlement.ScopeOf(product);
        if (await db.Grants.AnyAsync(
            row => row.UserId == userId && row.Scope == scope && row.ScopeId == product.ScopeId && row.Source == GrantSource.Admin
                && row.RevokedAt == null && (row.EndsAt == null || row.EndsAt > now),
            cancellation))
        {
            return new AdminResult.Refused($"The account has {product.Title} by an admin already.");
        }

        var draft = new GrantDraft(userId, scope, product.ScopeId, GrantSource.Admin, $"admin:{Guid.CreateVersion7(now):N}")
        {
            EndsAt = days is { } count ? now.AddDays(count) : null,
            Act = new GrantAct(act.By, act.Reason),
        };
        var result = await ledger.GrantAsync(draft, cancellation);
        if (result is GrantResult.Refused refused)
            return new AdminResult.Refused(refused.Reason);
        db.Audit.Add(AuditEntry.Of(now, "admin.grant", userId, $"{product.Id}{(days is null ? "" : FormattableString.Invariant($" for {days} days"))}", act));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new AdminResult.Done($"{product.Title} is open to the account{(days is null ? "" : FormattableString.Invariant($" for {days} days"))}.");
    }

    /// <summary>Takes a grant back, whoever gave it.</summary>
    public async Task<AdminResult> TakeAsync(Guid grantId, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var result = await ledger.RevokeAsync(grantId, new GrantAct(act.By, act.Reason), cancellation);
        if (result is not GrantResult.Done { Grant: var grant })
            return new AdminResult.Refused(result is GrantResult.Unchanged ? "The grant was taken back before." : $"There is no grant {grantId}.");
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "admin.revoke", grant.UserId, $"grant {grant.Id} of {grant.ScopeId}", act));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new AdminResult.Done($"The grant for {grant.ScopeId} is taken back.");
    }
}
