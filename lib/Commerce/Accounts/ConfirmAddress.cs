using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Finishes a sign-up: the link shows the address, the password that it was the same person. Without the second a stranger could
/// prepare an account for somebody else's address and know its password afterwards.
/// </summary>
public sealed class ConfirmAddress(UserManager<ShopUser> users, CheckPassword check, SignInSessions sessions)
{
    /// <summary>What is said when it does not work, whatever the reason.</summary>
    public const string Refused = "This link is too old or used up, or the password is not the one you signed up with. Sign up again to get a new link.";

    /// <summary>True when the address is confirmed and the account signed in.</summary>
    public async Task<bool> RunAsync(string? userId, string? token, string password, CancellationToken cancellation)
    {
        var user = await users.FindByIdAsync(userId ?? string.Empty);
        if (!await check.RunAsync(user, password, cancellation) || user!.EmailConfirmed
            || !(await users.ConfirmEmailAsync(user, token ?? string.Empty)).Succeeded)
        {
            return false;
        }

        await sessions.StartAsync(user, SignInProof.Password, cancellation);
        return true;
    }
}
