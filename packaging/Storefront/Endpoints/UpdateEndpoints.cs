using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The signed index of a product's releases, for <c>academy bundle update</c>. Public: it names versions and digests, never links.</summary>
public static class UpdateEndpoints
{
    /// <summary>Maps the index, and the public keys it is verified with.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/updates/{product}", IndexAsync).WithMetadata(AcceptsApiToken.Mark).WithTags("Products").WithSummary("The signed list of a product's releases.")
            .Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/trusted-keys.txt", (ShopSettings settings) => Results.Text(PublisherKeys.Read(settings).ToText())).ExcludeFromDescription();
    }

    private static async Task<IResult> IndexAsync(string product, HttpContext context, PublishIndex indexes)
    {
        if (await indexes.FindAsync(product, context.RequestAborted) is not { } index)
            return Problems.Of(StatusCodes.Status404NotFound, "no_index", $"There is no signed list of releases of '{product}'.");
        // Both in one answer: a list never meets the signature of another.
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(new { Index = index.Bytes, index.Signature });
    }
}
