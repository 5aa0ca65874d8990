using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Disables an account and enables it again. Its purchases stay in the books.</summary>
public sealed class AccountStanding(UserManager<ShopUser> users, ShopDb db, AdminRole role, TimeProvider clock)
{
    // Identity refuses every way of signing in to an account that is locked; a lock this long is no lockout of a guesser.
    private static readonly DateTimeOffset Forever = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether an admin disabled the account.</summary>
    public static bool IsDisabled(ShopUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.LockoutEnd >= Forever;
    }

    /// <summary>Disables: no way in any more, and the sessions there are end at their next request.</summary>
    public async Task<AdminResult> DisableAsync(string userId, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (await users.FindByIdAsync(userId) is not { } user)
            return new AdminResult.Refused($"There is no account '{userId}'.");
        if (await role.HasAsync(userId, cancellation))
            return new AdminResult.Refused("The account is an admin's: take the role away first, on the shop's machine.");
        if (IsDisabled(user))
            return new AdminResult.Refused("The account is disabled already.");
        (user.LockoutEnabled, user.LockoutEnd) = (true, Forever);
        // Changes the stamp and saves the whole user: what is open now ends with its next request.
        return await SaveAsync(user, "admin.disable", act, cancellation) ?? new AdminResult.Done("The account is disabled and its sessions end.");
    }

    /// <summary>Enables again.</summary>
    public async Task<AdminResult> EnableAsync(string userId, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (await users.FindByIdAsync(userId) is not { } user || !IsDisabled(user))
            return new AdminResult.Refused($"The account '{userId}' must exist and be disabled.");
        user.LockoutEnd = null;
        return await SaveAsync(user, "admin.enable", act, cancellation) ?? new AdminResult.Done("The account is enabled.");
    }

    private async Task<AdminResult?> SaveAsync(ShopUser user, string action, AdminAct act, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded)
            return new AdminResult.Refused("The account was changed by someone else in the same moment. Please try again.");
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), action, user.Id, "account", act));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
