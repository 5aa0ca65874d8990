using System.Globalization;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>What the visitor owns, and the way to it.</summary>
[Authorize]
[EnableRateLimiting(RateLimits.Links)]
public sealed class LibraryModel(MyLibrary library, CreateDownloadLink create, CourseCatalog catalog) : ShopPage
{
    /// <summary>The products.</summary>
    public IReadOnlyList<LibraryItem> Items { get; private set; } = [];

    /// <summary>The orders.</summary>
    public IReadOnlyList<Order> Orders { get; private set; } = [];

    /// <summary>Shows the library.</summary>
    public async Task OnGetAsync()
    {
        Items = await library.ItemsAsync(UserId!, Gone);
        Orders = await library.OrdersAsync(UserId!, Gone);
    }

    /// <summary>Goes to a fresh link for a product; locked ones get the reason.</summary>
    public async Task<IActionResult> OnPostDownloadAsync(string product) =>
        await create.RunAsync(UserId, product, Gone) switch
        {
            LinkResult.Issued { Link: var link } => LocalRedirect("/d/" + link.Token),
            LinkResult.Denied => LocalRedirect("/denied/" + Uri.EscapeDataString(product)),
            _ => NotFound(),
        };

    /// <summary>The size as people read it.</summary>
    public string SizeOf(Release release) => release.Size < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, release.Size / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{release.Size / 1_000_000.0:0.0} MB");

    /// <summary>How many lessons a product will have.</summary>
    public int LessonCount(Product product) =>
        catalog.FindModule(product.ScopeId) is { } module ? catalog.LessonsOf(module).Count : catalog.Lessons.Count;
}
