using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Whether a password is the account's. Hashes exactly once whatever the case, so the time of the answer tells neither whether
/// there is an account nor whether it is locked (S4).
/// </summary>
public sealed class CheckPassword(UserManager<ShopUser> users, IPasswordHasher<ShopUser> hasher, PasswordGate gate, ShopDb db, TimeProvider clock)
{
    private static readonly ShopUser Nobody = new() { UserName = "nobody" };
    private static string? _nobodysHash;

    /// <summary>True when it is; counts the failures, and locks the account for a while after five.</summary>
    /// <param name="user">The account; null when there is none, which takes as long.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<bool> RunAsync(ShopUser? user, string password, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length > PasswordRules.MaxLength)
            return false;
        var matches = await gate.RunAsync(() => Task.FromResult(Verify(user, password)), cancellation);
        if (user is not null && await users.IsLockedOutAsync(user))
            matches = false;
        else if (user is not null && !matches)
            await users.AccessFailedAsync(user);
        else if (user is { AccessFailedCount: > 0 })
            await users.ResetAccessFailedCountAsync(user);
        if (!matches)
        {
            db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "password.wrong", user?.Id, user is null ? "no such account" : "or locked"));
            await db.SaveChangesAsync(cancellation);
        }

        return matches;
    }

    private bool Verify(ShopUser? user, string password)
    {
        // Made once per process; the first stranger waits for two hashes.
        var hash = user?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
        return hasher.VerifyHashedPassword(user ?? Nobody, hash, password) != PasswordVerificationResult.Failed && user?.PasswordHash is not null;
    }
}
