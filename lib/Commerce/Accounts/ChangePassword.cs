using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Changes a password. Every other session of the account ends with its next request (S8).</summary>
public sealed class ChangePassword(SignInManager<ShopUser> signIn, UserManager<ShopUser> users, ShopDb db, TimeProvider clock)
{
    /// <summary>What is said when the present password is not right.</summary>
    public const string WrongPassword = "The present password is not right.";

    /// <summary>The faults to show; empty when the password was changed.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string userId, string present, string wanted, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(userId) is not { } user || await users.IsLockedOutAsync(user))
            return [WrongPassword];
        var result = await users.ChangePasswordAsync(user, present, wanted);
        if (!result.Succeeded)
        {
            if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
                await users.AccessFailedAsync(user);
            return [.. result.Errors.Select(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? WrongPassword : error.Description)];
        }

        db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "account.password", userId, "password changed"));
        await db.SaveChangesAsync(cancellation);
        // This session gets the new stamp and goes on.
        await signIn.RefreshSignInAsync(user);
        return [];
    }
}
