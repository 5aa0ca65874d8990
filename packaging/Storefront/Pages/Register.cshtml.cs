using System.ComponentModel.DataAnnotations;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Makes an account.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class RegisterModel(SignUp signUp) : ShopPage
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

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Makes the account and signs in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Faults = ModelState.IsValid
            ? await signUp.RunAsync(Email.Trim(), Password, Gone)
            : ["Please give an e-mail address and a password."];
        return Faults.Count == 0 ? LocalRedirect(LocalOr(ReturnUrl, "/modules")) : Page();
    }
}
