using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>A bot or bundle: what it is, its versions, its price. Modules have a page of their own.</summary>
public sealed class ProductModel(Offers offers, CourseCatalog catalog, ExplainAccess access, ReleaseHistory history, ReleaseResults results) : ShopPage
{
    /// <summary>Its offer.</summary>
    public Offer Offer { get; private set; } = null!;

    /// <summary>The bot it is; null for a bundle.</summary>
    public Bot? Bot { get; private set; }

    /// <summary>The titles of what must be published before it is on sale.</summary>
    public IReadOnlyList<string> StillBuilding { get; private set; } = [];

    /// <summary>What a bundle is made of; empty for a bot.</summary>
    public IReadOnlyList<Offer> Parts { get; private set; } = [];

    /// <summary>Its versions, newest first.</summary>
    public IReadOnlyList<Release> Releases { get; private set; } = [];

    /// <summary>A bot's backtest as its newest version states it; null when there is none.</summary>
    public BotResults? Results { get; private set; }

    /// <summary>Why it is open or locked; null for a bundle, whose parts are open or locked one by one.</summary>
    public AccessExplanation? Why { get; private set; }

    /// <summary>Shows the product.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (catalog.Modules.FirstOrDefault(module => module.Product == id) is { } found)
            return LocalRedirectPermanent("/modules/" + found.Slug);
        var all = await offers.AllAsync(Gone);
        if (all.FirstOrDefault(offer => offer.Product.Id == id) is not { } offer)
            return NotFound();
        Offer = offer;
        Bot = catalog.FindBotByProduct(id);
        StillBuilding = [.. all.Where(other => offer.StillBuilding.Contains(other.Product.Id)).Select(other => other.Product.Title)];
        Parts = [.. (catalog.FindBundle(id)?.Parts ?? []).Select(part => all.Single(other => other.Product.Id == part))];
        Releases = await history.OfAsync(id, Gone);
        Results = Bot is not null && offer.Release is { } release ? await results.FindAsync(release, Gone) : null;
        Why = await access.RunAsync(UserId, id, Gone);
        return Page();
    }
}
