using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages.Mail;

/// <summary>
/// Ends the mails about new versions, by the link in one of them. Mail programs post here without a page before (RFC 8058), so
/// there is no antiforgery token: the link's own token is the proof, and all it can do is to end mails.
/// </summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class UnsubscribeModel(MailOptOuts optOuts) : ShopPage
{
    /// <summary>The token of the link; null when it is not ours.</summary>
    public string? Token { get; private set; }

    /// <summary>Whether it is done.</summary>
    public bool Done { get; private set; }

    /// <summary>Asks; a program that follows every link of a mail must change nothing.</summary>
    public void OnGet(string? token) => Token = optOuts.Read(token) is null ? null : token;

    /// <summary>Ends the mails.</summary>
    public async Task<IActionResult> OnPostAsync([FromQuery] string? token)
    {
        if (optOuts.Read(token) is not { } user)
            return Page();
        // An account that is gone gets no mails either.
        await optOuts.SetAsync(user, wants: false, Gone);
        (Token, Done) = (token, true);
        return Page();
    }
}
