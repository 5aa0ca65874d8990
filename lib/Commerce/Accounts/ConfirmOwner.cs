using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Notes that the one at the screen knows the password of the account that is signed in.</summary>
public sealed class ConfirmOwner(UserManager<ShopUser> users, CheckPassword check, SignInSessions sessions)
{
    /// <summary>True when the password is right; wrong ones count towards the lockout.</summary>
    public async Task<bool> RunAsync(string userId, string password, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(userId) is not { } user || !await check.RunAsync(user, password, cancellation))
            return false;
        await sessions.ProveAsync(SignInProof.Password, cancellation);
        return true;
    }
}
