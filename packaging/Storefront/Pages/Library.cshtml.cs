using System.Globalization;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>What the visitor owns, and the way to it.</summary>
[Authorize]
[EnableRateLimiting(RateLimits.Links)]
public sealed class LibraryModel(MyLibrary library, CreateDownloadLink create, CourseCatalog catalog, OwnedUpdates updates) : ShopPage
{
    /// <summary>The products.</summary>
    public IReadOnlyList<LibraryItem> Items { get; private set; } = [];

    /// <summary>The orders.</summary>
    public IReadOnlyList<Order> Orders { get; private set; } = [];

    /// <summary>What the visitor has fetched of each product, and what is newer.</summary>
    public IReadOnlyDictionary<string, OwnedUpdate> Updates { get; private set; } = new Dictionary<string, OwnedUpdate>(StringComparer.Ordinal);

    /// <summary>Shows the library.</summary>
    public async Task OnGetAsync()
    {
        Items = await library.ItemsAsync(UserId!, Gone);
        Orders = await library.OrdersAsync(UserId!, Gone);
        Updates = (await updates.OfAsync(UserId!, ReleaseChannel.Stable, Gone)).ToDictionary(update => update.Product.Id, StringComparer.Ordinal);
    }

    /// <summary>Goes to a fresh link for a product; locked ones get the reason.</summary>
    public async Task<IActionResult> OnPostDownloadAsync(string product, string? from = null) =>
        await create.RunAsync(UserId, new DownloadWish(product) { From = from }, Gone) switch
        {
            LinkResult.Issued { Link: var link } => LocalRedirect("/d/" + link.Token),
            LinkResult.Denied => LocalRedirect("/denied/" + Uri.EscapeDataString(product)),
            _ => NotFound(),
        };

    /// <summary>The size as people read it.</summary>
    public static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");

    /// <summary>How much of a module or the course is there, in words; nothing for a bot, which has no lessons.</summary>
    public string LessonsIn(Product product, Release release)
    {
        if (product.Kind is not (ProductKind.Module or ProductKind.Course))
            return string.Empty;
        var all = catalog.FindModule(product.ScopeId) is { } module ? catalog.LessonsOf(module).Count : catalog.Lessons.Count;
        return string.Create(CultureInfo.InvariantCulture, $" · {release.Lessons.Count} of {all} lessons{(release.Lessons.Count < all ? ", the others come free" : "")}");
    }
}
