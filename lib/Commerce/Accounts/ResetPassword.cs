using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>A forgotten password: the mail, and the new one. Passkeys stay as they are (ASVS 5.0, 6.4.3).</summary>
public sealed class ResetPassword(
    UserManager<ShopUser> users, PasswordGate gate, SignInSessions sessions, AccountLinks links, ShopDb db, TimeProvider clock)
{
    /// <summary>What is said when a link does not count, whatever the reason.</summary>
    public const string LinkRefused = "This link is too old or used up. Ask for a new one.";

    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(500);

    /// <summary>Writes to the address if it has an account; takes the same time if it has none (S4).</summary>
    public async Task AskAsync(string email, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        if (await users.FindByEmailAsync(email) is { } user)
            await links.SendResetAsync(user, cancellation);
        var left = Answer - clock.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, clock, cancellation);
    }

    /// <summary>Sets the password; the faults to show, empty when it is set. Every session and API token of the account ends (S8).</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string? userId, string? token, string password, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(userId ?? string.Empty) is not { } user)
            return [LinkRefused];
        var result = await gate.RunAsync(() => users.ResetPasswordAsync(user, token ?? string.Empty, password), cancellation);
        if (!result.Succeeded)
        {
            return [.. result.Errors.Select(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken) ? LinkRefused : error.Description)];
        }

        var now = clock.GetUtcNow();
        // The link came by mail: the address is the owner's. A guesser's lock ends; an admin's stays.
        user.EmailConfirmed = true;
        if (user.LockoutEnd < now.AddDays(1))
            (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        await users.UpdateAsync(user);
        await sessions.EndAllAsync(user.Id, cancellation);
        await db.ApiTokens.Where(row => row.UserId == user.Id && row.RevokedAt == null).ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, now), cancellation);
        db.Audit.Add(AuditEntry.Of(now, "account.reset", user.Id, "password set by a mailed link"));
        db.Outbox.Add(AccountMail.Of(user, "Your password was changed", "The password of your AlgoAcademy account was set anew by a link we mailed to you. Every session and API token has ended. If that was not you, set another at once and check your mailbox.", now));
        await db.SaveChangesAsync(cancellation);
        return [];
    }
}
