using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Signs in by e-mail and password. Says only yes or no, and takes as long for an address nobody has.</summary>
public sealed class SignIn(SignInManager<ShopUser> signIn, SignInSessions sessions, CheckPassword check)
{
    /// <summary>True when the session cookie was set.</summary>
    public async Task<bool> RunAsync(string email, string password, CancellationToken cancellation)
    {
        var user = await signIn.UserManager.FindByEmailAsync(email);
        if (!await check.RunAsync(user, password, cancellation) || !await signIn.CanSignInAsync(user!))
            return false;
        await sessions.StartAsync(user!, SignInProof.Password, cancellation);
        return true;
    }
}
