using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Ends the session; by post only, so no link of another site can.</summary>
public sealed class LogoutModel(SignInSessions sessions) : ShopPage
{
    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.LeaveAsync(Gone);
        return LocalRedirect("/");
    }
}
