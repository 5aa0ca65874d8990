using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Signs in by e-mail and password. Says only yes or no, and takes as long for an address nobody has.</summary>
public sealed class SignIn(SignInManager<ShopUser> signIn, UserManager<ShopUser> users, IPasswordHasher<ShopUser> hasher)
{
    private static readonly ShopUser Nobody = new() { UserName = "nobody" };

    /// <summary>True when the session cookie was set.</summary>
    public async Task<bool> RunAsync(string email, string password)
    {
        if (password.Length > PasswordRules.MaxLength)
            return false;
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            // The same work as for a known address: the time of the answer tells nothing.
            hasher.HashPassword(Nobody, password);
            return false;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: true, lockoutOnFailure: true);
        return result.Succeeded;
    }
}
