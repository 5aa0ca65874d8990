using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Ends the session; by post only, so no link of another site can.</summary>
public sealed class LogoutModel(SignInManager<ShopUser> signIn) : ShopPage
{
    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
