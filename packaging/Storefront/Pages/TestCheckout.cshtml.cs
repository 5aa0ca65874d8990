using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Stands in for the payment provider's page; not found wherever the test checkout is off.</summary>
public sealed class TestCheckoutModel(ShopAddress address, IServiceProvider services) : ShopPage
{
    /// <summary>The session to pay.</summary>
    public TestSession Session { get; private set; } = null!;

    /// <summary>Shows the session.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (services.GetService<TestCheckoutPage>() is not { } checkout || await checkout.FindAsync(id, Gone) is not { } session)
            return NotFound();
        Session = session;
        return Page();
    }

    /// <summary>Pays it.</summary>
    public async Task<IActionResult> OnPostAsync(string id) =>
        services.GetService<TestCheckoutPage>() is { } checkout && await checkout.PayAsync(id, address.Webhook, Gone) is { } next
            ? new RedirectResult(next.AbsoluteUri)
            : NotFound();
}
