using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The home page.</summary>
public sealed class IndexModel(Offers offers, CourseCatalog catalog) : ShopPage
{
    /// <summary>The catalogue.</summary>
    public CourseCatalog Catalog => catalog;

    /// <summary>The modules with their offers.</summary>
    public IReadOnlyList<(CourseModule Module, Offer Offer)> Modules { get; private set; } = [];

    /// <summary>How many lessons the course has.</summary>
    public int LessonCount => catalog.Lessons.Count;

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        var all = (await offers.AllAsync(Gone)).ToDictionary(offer => offer.Product.Id, StringComparer.Ordinal);
        Modules = [.. catalog.Modules.Select(module => (module, all[module.Product]))];
    }
}
