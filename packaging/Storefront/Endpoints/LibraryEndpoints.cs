using System.Security.Claims;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>What the caller has.</summary>
public static class LibraryEndpoints
{
    /// <summary>Maps GET /api/library.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/library", ListAsync).WithMetadata(AcceptsApiToken.Mark)
        .WithTags("Downloads").WithSummary("Every product that is open to you, with its newest version and the one you have.")
        .Produces<PageOf<LibraryEntry>>().ProducesProblem(StatusCodes.Status401Unauthorized);

    private static async Task<IResult> ListAsync(HttpContext context, OwnedUpdates updates, int page = 1, int size = 20)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } user)
            return Problems.Of(StatusCodes.Status401Unauthorized, "not_signed_in", "Sign in, or send an API token as Authorization: Bearer. You make one in your account.");
        var owned = await updates.OfAsync(user, ReleaseChannel.Stable, context.RequestAborted);
        return Paging.Answer(context, [.. owned.Select(Entry)], page, size);
    }

    private static LibraryEntry Entry(OwnedUpdate owned) => new(
        owned.Product.Id, owned.Product.Title, owned.Newest?.Version, owned.Newest?.Sha256, owned.Newest?.Size, owned.Have?.Version, owned.IsAvailable);
}
