using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Deletes an account: sign-in, passkeys, address and progress. Orders, grants and the audit stay under the account's id, which
/// then names nobody: they are the shop's books.
/// </summary>
public sealed class DeleteAccount(SignInSessions sessions, CheckPassword check, UserManager<ShopUser> users, ShopDb db, TimeProvider clock)
{
    /// <summary>The faults to show; empty when the account is gone.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string userId, string password, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(userId) is not { } user || !await check.RunAsync(user, password, cancellation))
            return [ChangePassword.WrongPassword];
        if (await db.Subscriptions.AnyAsync(row => row.UserId == userId && row.EndedAt == null, cancellation))
            return ["You have a running plan, which would go on being billed. Cancel it first; when it has ended, delete the account."];

        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "account.deleted", userId, "deleted by its owner"));
        await db.SaveChangesAsync(cancellation);
        var result = await users.DeleteAsync(user);
        if (!result.Succeeded)
            return ["The account could not be deleted just now. Please try again."];
        await sessions.LeaveAsync(cancellation);
        return [];
    }
}
