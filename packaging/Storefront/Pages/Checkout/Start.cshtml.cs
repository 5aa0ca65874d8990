using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Checkout;

/// <summary>Takes the wish to buy to the payment page.</summary>
[Authorize]
public sealed class StartModel(StartCheckout start, ShopAddress address) : ShopPage
{
    /// <summary>What is bought.</summary>
    [BindProperty]
    public string ProductId { get; set; } = string.Empty;

    /// <summary>The price row the page showed.</summary>
    [BindProperty]
    public Guid PriceId { get; set; }

    /// <summary>The amount the page showed.</summary>
    [BindProperty]
    public long AmountMinor { get; set; }

    /// <summary>What to say.</summary>
    public string Heading { get; private set; } = "Checkout";

    /// <summary>What to say about it.</summary>
    public string Message { get; private set; } = string.Empty;

    /// <summary>Where to go on.</summary>
    public string NextUrl { get; private set; } = "/modules";

    /// <summary>The words on the button.</summary>
    public string NextText { get; private set; } = "See the modules";

    /// <summary>There is nothing to see here without a wish.</summary>
    public IActionResult OnGet() => LocalRedirect("/modules");

    /// <summary>Starts the checkout.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var request = new StartCheckoutRequest(UserId!, ProductId, PriceId, AmountMinor, address.For(Request));
        switch (await start.RunAsync(request, Gone))
        {
            case StartCheckoutResult.Started { PayAt: var url }:
                return new RedirectResult(url.AbsoluteUri);
            case StartCheckoutResult.AlreadyOwned:
            case StartCheckoutResult.AlreadyPaid:
                return LocalRedirect("/library");
            case StartCheckoutResult.AlreadySubscribed:
                return LocalRedirect("/account");
            case StartCheckoutResult.UnknownProduct:
                return NotFound();
            case StartCheckoutResult.PriceUnknown:
                return BadRequest();
            case StartCheckoutResult.PriceChanged { Now: var now }:
                return Say(409, "The price has changed", $"It is {now} now. Please look again before you buy.");
            case StartCheckoutResult.NotOnSale:
                return Say(409, "Not on sale yet", "Parts of it are still being built.");
            case StartCheckoutResult.Unavailable { RetryAfter: var wait }:
                Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return Say(503, "The payment page cannot be reached", "Nothing was charged. Please try again in a minute.");
            default:
                throw new InvalidOperationException("A checkout must end in one of its results.");
        }
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Say(int status, string heading, string message)
    {
        (Response.StatusCode, Heading, Message) = (status, heading, message);
        return Page();
    }
}
