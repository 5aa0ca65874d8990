using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>What every page knows.</summary>
public abstract class ShopPage : PageModel
{
    /// <summary>The visitor's account id; null when not signed in.</summary>
    public string? UserId => User.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>Ends work when the visitor has gone.</summary>
    protected CancellationToken Gone => HttpContext.RequestAborted;

    /// <summary>The address to go to after signing in: one of our own, never another site's.</summary>
    public string LocalOr(string? returnUrl, string fallback) => Url.IsLocalUrl(returnUrl) ? returnUrl : fallback;
}
