using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>The other providers an account can be signed in to by; its owner joins and parts them.</summary>
public sealed class ExternalLogins(UserManager<ShopUser> users, ShopDb db, TimeProvider clock)
{
    /// <summary>What is said when the identity is joined to another account.</summary>
    public const string Taken = "This sign-in belongs to another AlgoAcademy account. Disconnect it there first.";

    /// <summary>What is said when the last way in would go.</summary>
    public const string LastWayIn = "This is the only way into your account. Set a password or add a passkey first.";

    /// <summary>The providers joined to an account, by name.</summary>
    public async Task<IReadOnlyList<UserLoginInfo>> OfAsync(string userId) => await users.FindByIdAsync(userId) is { } user
        ? [.. (await users.GetLoginsAsync(user)).OrderBy(login => login.ProviderDisplayName, StringComparer.OrdinalIgnoreCase)]
        : [];

    /// <summary>Whether the account has a password.</summary>
    public async Task<bool> HasPasswordAsync(string userId) => await users.FindByIdAsync(userId) is { PasswordHash: not null };

    /// <summary>Joins an identity; the faults to show, empty when it is joined, also when it was before.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(string userId, ExternalIdentity identity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(identity);
        if (await users.FindByIdAsync(userId) is not { } user)
            return ["There is no such account."];
        if (await users.FindByLoginAsync(identity.Issuer, identity.Key) is { } owner)
            return owner.Id == userId ? [] : [Taken];
        if (!(await users.AddLoginAsync(user, new UserLoginInfo(identity.Issuer, identity.Key, identity.Provider))).Succeeded)
            return [Taken];
        await TellAsync(user, "login.added", $"{identity.Provider} can sign you in now", $"Your AlgoAcademy account can be signed in to with {identity.Provider} from now on. If that was not you, disconnect it in your account and change your password.", cancellation);
        return [];
    }

    /// <summary>Parts an identity; the faults to show, empty when it is gone.</summary>
    public async Task<IReadOnlyList<string>> RemoveAsync(string userId, string? issuer, string? key, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(userId) is not { } user)
            return ["There is no such account."];
        var logins = await users.GetLoginsAsync(user);
        if (logins.FirstOrDefault(one => one.LoginProvider == issuer && one.ProviderKey == key) is not { } login)
            return ["There is no such sign-in."];
        if (logins.Count == 1 && user.PasswordHash is null && (await users.GetPasskeysAsync(user)).Count == 0)
            return [LastWayIn];
        await users.RemoveLoginAsync(user, login.LoginProvider, login.ProviderKey);
        await TellAsync(user, "login.removed", $"{login.ProviderDisplayName} can no longer sign you in", $"Your AlgoAcademy account can no longer be signed in to with {login.ProviderDisplayName}. If that was not you, change your password.", cancellation);
        return [];
    }

    private Task<int> TellAsync(ShopUser user, string action, string subject, string body, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        db.Audit.Add(AuditEntry.Of(now, action, user.Id, "by its owner"));
        db.Outbox.Add(AccountMail.Of(user, subject, body, now));
        return db.SaveChangesAsync(cancellation);
    }
}
