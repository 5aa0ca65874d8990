using System.Globalization;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>What a browser shows when something did not work. Every verb is answered: the failed request may have had any.</summary>
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

    /// <summary>Shows the page, whatever verb the request had that did not work.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Show(Convert.ToInt32(RouteData.Values["code"], CultureInfo.InvariantCulture));

    private void Show(int code)
    {
        Code = code;
        Why = Problems.WhyOf(HttpContext);
        (Heading, Message) = code switch
        {
            400 => ("That request was not right", "The form was incomplete, too old or altered. Please go back, reload the page and try again."),
            403 => ("Locked", "You may not see this."),
            404 => ("Not found", "There is no such page, or it is not yours."),
            405 => ("Not like this", "This address cannot be asked that way. Please go back and use the page's own buttons."),
            409 => ("Being repaired", "This file is being repaired. Please try again later."),
            429 => ("Too many tries", "Please wait a minute before you try again."),
            503 => ("Out of reach for a moment", "Please try again in a minute. Nothing was charged."),
            _ => ("Something went wrong", "It is our fault, and it is in our log. Please try again."),
        };
    }
}
