using System.ComponentModel.DataAnnotations;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Makes an account.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class RegisterModel(SignUp signUp, ShopSettings settings) : ShopPage
{
    /// <summary>The address typed.</summary>
    [BindProperty]
    [Required]
    [EmailAddress]
    [StringLength(200)]
    public string Email { get; set; } = string.Empty;

    /// <summary>The password typed.</summary>
    [BindProperty]
    [Required]
    public string Password { get; set; } = string.Empty;

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether a mail is on its way.</summary>
    public bool Sent { get; private set; }

    /// <summary>Who else may sign people in.</summary>
    public IReadOnlyList<IdentityProvider> Providers => settings.SignInWith;

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Makes the account and signs in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var result = ModelState.IsValid
            ? await signUp.RunAsync(Email.Trim(), Password, Gone)
            : new SignUpResult.Refused(["Please give an e-mail address and a password."]);
        if (result is SignUpResult.SignedIn)
            return LocalRedirect(LocalOr(ReturnUrl, "/modules"));
        Sent = result is SignUpResult.MailSent;
        Faults = result is SignUpResult.Refused refused ? refused.Faults : [];
        return Page();
    }
}
