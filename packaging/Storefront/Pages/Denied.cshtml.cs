using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Why an item is locked: status 403.</summary>
public sealed class DeniedModel(ExplainAccess access) : ShopPage
{
    /// <summary>The explanation.</summary>
    public AccessExplanation Why { get; private set; } = null!;

    /// <summary>Shows the reason.</summary>
    public async Task<IActionResult> OnGetAsync(string item)
    {
        if (await access.RunAsync(UserId, item, Gone) is not { } why)
            return NotFound();
        if (why.Open)
            return LocalRedirect("/library");
        Why = why;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
