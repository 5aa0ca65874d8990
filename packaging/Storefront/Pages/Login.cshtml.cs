using System.ComponentModel.DataAnnotations;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Signs in.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class LoginModel(SignIn signIn, Passkeys passkeys, ShopSettings settings) : ShopPage
{
    /// <summary>The address typed.</summary>
    [BindProperty]
    [Required]
    [StringLength(200)]
    public string Email { get; set; } = string.Empty;

    /// <summary>The password typed.</summary>
    [BindProperty]
    [Required]
    public string Password { get; set; } = string.Empty;

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Who else may sign people in.</summary>
    public IReadOnlyList<IdentityProvider> Providers => settings.SignInWith;

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Signs in, or says the one sentence there is.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && await signIn.RunAsync(Email.Trim(), Password, Gone))
            return LocalRedirect(LocalOr(ReturnUrl, "/library"));
        Faults = ["E-mail address and password do not match, or there were too many attempts. Please try again."];
        return Page();
    }

    /// <summary>The question for a passkey; the same for everybody.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(), "application/json");

    /// <summary>Signs in by a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (await passkeys.SignInAsync(credential, Gone))
            return LocalRedirect(LocalOr(ReturnUrl, "/library"));
        Faults = [Passkeys.NotAccepted];
        return Page();
    }
}
