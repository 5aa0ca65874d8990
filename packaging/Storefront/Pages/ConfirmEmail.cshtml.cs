using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Finishes a sign-up. Opening the link alone does nothing: programs that look through mails open links too.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmEmailModel(ConfirmAddress confirm) : ShopPage
{
    /// <summary>The account's id, from the link.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? Account { get; set; }

    /// <summary>The link's token.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Confirms and signs in.</summary>
    public async Task<IActionResult> OnPostAsync(string? password)
    {
        if (await confirm.RunAsync(Account, Token, password ?? string.Empty, Gone))
            return LocalRedirect("/modules");
        Faults = [ConfirmAddress.Refused];
        return Page();
    }
}
