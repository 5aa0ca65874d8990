using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Sets a new password by a mailed link.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetPasswordModel(AlgoAcademy.Commerce.ResetPassword reset) : ShopPage
{
    /// <summary>The account's id, from the link.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? Account { get; set; }

    /// <summary>The link's token.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Whether the password is set.</summary>
    public bool Done { get; private set; }

    /// <summary>Sets it.</summary>
    public async Task<IActionResult> OnPostAsync(string? password)
    {
        Faults = await reset.RunAsync(Account, Token, password ?? string.Empty, Gone);
        Done = Faults.Count == 0;
        return Page();
    }
}
