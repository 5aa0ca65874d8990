using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>What a browser shows when something did not work. Post is answered too: the failed request may have been one.</summary>
[IgnoreAntiforgeryToken]
public sealed class StatusModel : ShopPage
{
    /// <summary>The status.</summary>
    public int Code { get; private set; }

    /// <summary>Why an item is locked; null when it is about something else.</summary>
    public AccessExplanation? Why { get; private set; }

    /// <summary>The status in words.</summary>
    public string Heading { get; private set; } = string.Empty;

    /// <summary>What to do about it.</summary>
    public string Message { get; private set; } = string.Empty;

    /// <summary>Shows the page.</summary>
    public void OnGet(int code) => Show(code);

    /// <summary>Shows the page.</summary>
    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code;
        Why = Problems.WhyOf(HttpContext);
        (Heading, Message) = code switch
        {
            400 => ("That request was not right", "The form was incomplete, too old or altered. Please go back, reload the page and try again."),
            403 => ("Locked", "You may not see this."),
            404 => ("Not found", "There is no such page, or it is not yours."),
            409 => ("Being repaired", "This file is being repaired. Please try again later."),
            429 => ("Too many tries", "Please wait a minute before you try again."),
            503 => ("Out of reach for a moment", "Please try again in a minute. Nothing was charged."),
            _ => ("Something went wrong", "It is our fault, and it is in our log. Please try again."),
        };
    }
}
