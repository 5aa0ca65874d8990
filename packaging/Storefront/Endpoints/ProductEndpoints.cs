using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>What is for sale, and what was published of it.</summary>
public static class ProductEndpoints
{
    /// <summary>Maps the list and the history.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/products", ListAsync).WithTags("Products").WithSummary("Everything that is sold once, with price and newest version.")
            .Produces<PageOf<ProductEntry>>().ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/api/products/{id}/releases", ReleasesAsync).WithTags("Products")
            .WithSummary("The versions of a product, newest first; withdrawn ones with the reason.")
            .Produces<PageOf<ReleaseEntry>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Offers offers, int page = 1, int size = 20)
    {
        var all = await offers.AllAsync(context.RequestAborted);
        return Paging.Answer(context, [.. all.Select(Entry)], page, size);
    }

    private static async Task<IResult> ReleasesAsync(
        string id, HttpContext context, Offers offers, ReleaseHistory history, int page = 1, int size = 20)
    {
        if (await offers.FindAsync(id, context.RequestAborted) is null)
            return Problems.Of(StatusCodes.Status404NotFound, "unknown_product", $"There is no product '{id}'.");
        var releases = await history.OfAsync(id, context.RequestAborted);
        return Paging.Answer(context, [.. releases.Select(Entry)], page, size);
    }

    private static ProductEntry Entry(Offer offer) => new(
        offer.Product.Id, Word(offer.Product.Kind), offer.Product.Title, offer.Price.AmountMinor, offer.Price.Currency,
        offer.OnSale, offer.Release?.Version, offer.StillBuilding);

    private static ReleaseEntry Entry(Release release) => new(
        release.Version, Word(release.Channel), release.PublishedAt, release.Sha256, release.Size, release.Lessons, release.Changelog,
        release.YankedAt is null ? null : release.YankReason);

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
