using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>What is sold together.</summary>
public sealed class BundlesModel(Offers offers, CourseCatalog catalog) : ShopPage
{
    /// <summary>The bundles with their offers and the offers of their parts.</summary>
    public IReadOnlyList<(Bundle Bundle, Offer Offer, IReadOnlyList<Offer> Parts)> Bundles { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync()
    {
        var all = (await offers.AllAsync(Gone)).ToDictionary(offer => offer.Product.Id, StringComparer.Ordinal);
        Bundles = [.. catalog.Bundles.Select(bundle =>
            (bundle, all[bundle.Id], (IReadOnlyList<Offer>)[.. bundle.Parts.Select(part => all[part])]))];
    }
}
