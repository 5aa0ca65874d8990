using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The list of modules.</summary>
public sealed class ModulesModel(Offers offers, CourseCatalog catalog) : ShopPage
{
    /// <summary>The catalogue.</summary>
    public CourseCatalog Catalog => catalog;

    /// <summary>The modules with their offers.</summary>
    public IReadOnlyList<(CourseModule Module, Offer Offer)> Modules { get; private set; } = [];

    /// <summary>The full course's offer.</summary>
    public Offer Course { get; private set; } = null!;

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        var all = (await offers.AllAsync(Gone)).ToDictionary(offer => offer.Product.Id, StringComparer.Ordinal);
        Modules = [.. catalog.Modules.Select(module => (module, all[module.Product]))];
        Course = all[catalog.CourseId];
    }
}
