using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Mails a link that sets a new password. The answer is the same for every address.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgotPasswordModel(ResetPassword reset) : ShopPage
{
    /// <summary>Whether the answer is shown.</summary>
    public bool Sent { get; private set; }

    /// <summary>Sends it, if there is whom to send it to.</summary>
    public async Task<IActionResult> OnPostAsync(string? email)
    {
        if (email?.Trim() is { Length: > 0 and <= 200 } address)
            await reset.AskAsync(address, Gone);
        Sent = true;
        return Page();
    }
}
