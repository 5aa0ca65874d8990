using System.Security.Claims;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>From "I own it" to bytes: a link of five minutes, then the file, with ranges.</summary>
public static class DownloadEndpoints
{
    /// <summary>Maps the link and the file.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/downloads/{product}", LinkAsync).RequireRateLimiting(RateLimits.Links);
        routes.MapGet("/d/{token}", SendAsync);
    }

    private static async Task<IResult> LinkAsync(string product, HttpContext context, CreateDownloadLink create)
    {
        var user = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        switch (await create.RunAsync(user, product, context.RequestAborted))
        {
            case LinkResult.Issued { Link: var link }:
                var url = "/d/" + link.Token;
                return Problems.WantsHtml(context.Request)
                    ? Results.Redirect(url)
                    : Results.Json(new
                    {
                        Product = product,
                        link.Release.Version,
                        Url = url,
                        link.Release.Sha256,
                        link.Release.Size,
                        link.ExpiresAt,
                    });
            case LinkResult.Denied denied:
                return Problems.Denied(context, denied.Why);
            case LinkResult.NothingPublished:
                return Problems.Of(StatusCodes.Status404NotFound, "nothing_published", $"Nothing of '{product}' is published yet.");
            default:
                return Problems.Of(StatusCodes.Status404NotFound, "unknown_product", $"There is no product '{product}'.");
        }
    }

    private static async Task<IResult> SendAsync(
        string token, HttpContext context, OpenDownload open, IBundleStore store, ILogger<DownloadTokens> log)
    {
        if (await open.RunAsync(token, context.RequestAborted) is not { } release)
            return Problems.Of(StatusCodes.Status403Forbidden, "link_dead", "This link has expired or was never ours. Get a new one in your library.");
        var key = new BundleKey(release.ProductId, BundleVersion.Parse(release.Version), release.Sha256);
        switch (await store.OpenAsync(key, release.Size, context.RequestAborted))
        {
            case OpenResult.Opened opened:
                return Results.File(opened.Content, "application/zip", key.DownloadName, enableRangeProcessing: true,
                    entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{release.Sha256}\""));
            case OpenResult.BeingRepaired broken:
                log.LogCritical("The bundle {Key} cannot be served: {Reason}", key, broken.Reason);
                return Problems.Of(StatusCodes.Status409Conflict, "being_repaired", "This bundle is being repaired. Please try again later.");
            default:
                throw new InvalidOperationException("The bundle store must answer Opened or BeingRepaired.");
        }
    }
}
