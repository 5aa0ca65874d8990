using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Goes to another provider, and acts on what it said: signs in, or joins its identity to the account that asked for that.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ExternalModel(OpenIdStart start, ExternalSignIn signIn, ExternalLogins logins, ShopSettings settings) : ShopPage
{
    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Goes to the provider.</summary>
    public async Task<IActionResult> OnPostAsync(string? provider)
    {
        if (await start.RunAsync(HttpContext, provider, LocalOr(ReturnUrl, "/library")) is not { } fault)
            return new EmptyResult();
        Faults = [fault];
        return Page();
    }

    /// <summary>Comes back from the provider.</summary>
    public async Task<IActionResult> OnGetAsync(bool failed)
    {
        var answer = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (!failed && answer.None && UserId is null)
            return LocalRedirect("/login");
        // Once only: whoever comes back to this address finds nothing left to act on.
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (failed || OpenIdSchemes.Read(answer, settings) is not { } identity)
        {
            Faults = ["That did not sign you in. Please try again, or sign in another way."];
            return Page();
        }

        return answer.Properties!.Items.TryGetValue(OpenIdStart.JoinTo, out var account)
            ? await JoinAsync(account, identity)
            : await SignInAsync(identity);
    }

    private async Task<IActionResult> SignInAsync(ExternalIdentity identity)
    {
        Faults = await signIn.RunAsync(identity, Gone) switch
        {
            ExternalSignInResult.SignedIn => [],
            ExternalSignInResult.AddressHasAccount => [$"There is an account with the address that {identity.Provider} knows. Sign in to it by password or passkey; then you can connect {identity.Provider} to it under My account."],
            ExternalSignInResult.AddressNotVouched => [$"{identity.Provider} does not vouch for an address of yours. Sign up with your address and a password; then you can connect {identity.Provider} to the account."],
            _ => ["This account may not sign in. Please write to us."],
        };
        return Faults.Count == 0 ? LocalRedirect(LocalOr(ReturnUrl, "/library")) : Page();
    }

    // The account that asked must still be the one at the screen.
    private async Task<IActionResult> JoinAsync(string? account, ExternalIdentity identity)
    {
        Faults = account is not null && account == UserId
            ? await logins.AddAsync(account, identity, Gone)
            : ["You were signed out in between, so nothing was connected. Sign in and try again."];
        return Faults.Count == 0 ? LocalRedirect("/account/providers?joined=true") : Page();
    }
}
