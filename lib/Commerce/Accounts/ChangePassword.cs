using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Changes a password. Every other session of the account ends with its next request (S8).</summary>
public sealed class ChangePassword(
    SignInSessions sessions, CheckPassword check, PasswordGate gate, UserManager<ShopUser> users, ShopDb db, TimeProvider clock)
{
    /// <summary>What is said when the present password is not right.</summary>
    public const string WrongPassword = "The present password is not right.";

    /// <summary>The faults to show; empty when the password was changed.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string userId, string present, string wanted, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(userId) is not { } user || !await check.RunAsync(user, present, cancellation))
            return [WrongPassword];
        // Checked above, where guesses are counted; here it only has to be right again.
        var result = await gate.RunAsync(() => users.ChangePasswordAsync(user, present, wanted), cancellation);
        if (!result.Succeeded)
            return [.. result.Errors.Select(error => error.Description)];
        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "account.password", userId, "password changed"));
        await db.SaveChangesAsync(cancellation);
        await sessions.EndOthersAsync(user, cancellation);
        return [];
    }
}
