using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Checkout;

/// <summary>Takes the wish to buy to the payment page.</summary>
[Authorize]
public sealed class StartModel(StartCheckout start, ShopAddress address) : ShopPage
{
    private static readonly (string Url, string Text) Shop = ("/modules", "See the modules");

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
    public string NextUrl { get; private set; } = Shop.Url;

    /// <summary>The words on the button.</summary>
    public string NextText { get; private set; } = Shop.Text;

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
                return Say(409, "You have it already", "It is in your library, to download as often as you like. Nothing was charged.", ("/library", "Go to my library"));
            case StartCheckoutResult.AlreadyPaid { OrderId: var paid }:
                return Say(409, "You paid a moment ago", "The other window went through, so there is nothing to pay here.", ("/orders/" + paid, "See the order"));
            case StartCheckoutResult.AlreadySubscribed:
                return Say(409, "You have a plan already", "A second one would be paid twice. Change the one you have: you see the exact amount first.", ("/plan", "Change my plan"));
            case StartCheckoutResult.UnknownProduct:
                return NotFound();
            case StartCheckoutResult.PriceUnknown:
                return BadRequest();
            case StartCheckoutResult.PriceChanged { Now: var now }:
                return Say(409, "The price has changed", $"It is {now} now. Please look again before you buy.", Shop);
            case StartCheckoutResult.NotOnSale:
                return Say(409, "Not on sale yet", "Parts of it are still being built.", Shop);
            case StartCheckoutResult.Unavailable { RetryAfter: var wait }:
                Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return Say(503, "The payment page cannot be reached", "Nothing was charged. Please try again in a minute.", Shop);
            default:
                throw new InvalidOperationException("A checkout must end in one of its results.");
        }
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Say(int status, string heading, string message, (string Url, string Text) next)
    {
        (Response.StatusCode, Heading, Message, NextUrl, NextText) = (status, heading, message, next.Url, next.Text);
        return Page();
    }
}
