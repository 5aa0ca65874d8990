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
        routes.MapGet("/api/downloads/{product}", LinkAsync).RequireRateLimiting(RateLimits.Links).WithMetadata(AcceptsApiToken.Mark)
            .WithTags("Downloads").WithSummary("A link of five minutes to what you own, by its id or a short name such as B03, M05 or course: the newest version, one by name, or what changed since the version you have.")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status429TooManyRequests);
        routes.MapGet("/d/{token}", SendAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> LinkAsync(
        string product, HttpContext context, CreateDownloadLink create, CourseCatalog catalog, string? version = null, string? from = null)
    {
        product = catalog.ProductNamed(product) ?? product;
        var user = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        switch (await create.RunAsync(user, new DownloadWish(product) { Version = version, From = from }, context.RequestAborted))
        {
            case LinkResult.Issued { Link: var link }:
                var url = "/d/" + link.Token;
                return Problems.WantsHtml(context.Request)
                    ? Results.Redirect(url)
                    : Results.Json(new
                    {
                        Product = product,
                        link.Release.Version,
                        From = from,
                        Url = url,
                        link.Sha256,
                        link.Size,
                        link.ExpiresAt,
                    });
            case LinkResult.Denied denied:
                return Problems.Denied(context, denied.Why);
            case LinkResult.Withdrawn { Release: var gone, NewestSafe: var safe }:
                return Problems.Of(StatusCodes.Status410Gone, gone.IsMalware ? "malware" : "withdrawn",
                    $"{product} {gone.Version} was withdrawn: {gone.YankReason} {(safe is null ? "Nothing newer is published yet." : $"Take {safe.Version}.")}");
            case LinkResult.UnknownVersion:
                return Problems.Of(StatusCodes.Status404NotFound, "unknown_version", $"There is no {(from is null ? "version" : "delta")} '{version}' of '{product}'{(from is null ? "" : $" from '{from}'")}.");
            case LinkResult.NothingPublished:
                return Problems.Of(StatusCodes.Status404NotFound, "nothing_published", $"Nothing of '{product}' is published yet.");
            default:
                return Problems.Of(StatusCodes.Status404NotFound, "unknown_product", $"There is no product '{product}'.");
        }
    }

    private static async Task<IResult> SendAsync(
        string token, HttpContext context, OpenDownload open, IBundleStore store, ILogger<DownloadTokens> log)
    {
        if (await open.RunAsync(token, context.RequestAborted) is not { } ticket)
            return Problems.Of(StatusCodes.Status403Forbidden, "link_dead", "This link has expired or was never ours. Get a new one in your library.");
        var key = KeyOf(ticket);
        try
        {
            return await store.LocateAsync(key, ticket.Size, DownloadTokens.Life, context.RequestAborted) switch
            {
                LocateResult.Direct { Link: var link } => await RedirectAsync(ticket, link, context, open),
                LocateResult.ThroughTheShop => await FileAsync(ticket, await store.OpenAsync(key, ticket.Size, context.RequestAborted), open, (key, context, log)),
                LocateResult.BeingRepaired broken => BeingRepaired(key, broken.Reason, log),
                var other => throw new InvalidOperationException($"A bundle store must not answer {other}."),
            };
        }
        catch (StoreUnavailableException fault)
        {
            log.LogError(fault, "The bundle {Key} cannot be had now", key);
            context.Response.Headers.RetryAfter = ((int)fault.RetryAfter.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "store_unavailable", "Downloads are interrupted for a moment. Please try again in half a minute.");
        }
    }

    private static BundleKey KeyOf(DownloadTicket ticket)
    {
        var version = BundleVersion.Parse(ticket.Release.Version);
        return ticket.FromVersion is null
            ? new BundleKey(ticket.Product.Id, version, ticket.Sha256)
            : BundleKey.OfDelta(ticket.Product.Id, BundleVersion.Parse(ticket.FromVersion), version, ticket.Sha256);
    }

    // 303, never cached: the address is a secret while it lives.
    private static async Task<IResult> RedirectAsync(DownloadTicket ticket, Uri link, HttpContext context, OpenDownload open)
    {
        await open.RecordAsync(ticket, DownloadOutcome.Opened, context.RequestAborted);
        context.Response.Headers.Location = link.AbsoluteUri;
        context.Response.Headers.CacheControl = "no-store";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> FileAsync(
        DownloadTicket ticket, OpenResult result, OpenDownload open, (BundleKey Key, HttpContext Context, ILogger Log) about)
    {
        if (result is not OpenResult.Opened opened)
            return BeingRepaired(about.Key, ((OpenResult.BeingRepaired)result).Reason, about.Log);
        await open.RecordAsync(ticket, DownloadOutcome.Opened, CancellationToken.None);
        var guarded = new GuardedStream(opened.Content, async cancellation =>
        {
            if (await open.IsOpenAsync(ticket, cancellation))
                return true;
            await open.RecordAsync(ticket, DownloadOutcome.Stopped, cancellation);
            // The connection is cut, so that the buyer's program sees a broken download and the log no fault of ours.
            about.Log.LogInformation("Stopped sending {Key}: access to it has ended", about.Key);
            about.Context.Abort();
            // The cut reaches the request a moment later.
            await Task.Delay(TimeSpan.FromSeconds(1), about.Context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        });
        return Results.File(guarded, "application/zip", about.Key.DownloadName, enableRangeProcessing: true,
            entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{ticket.Sha256}\""));
    }

    private static IResult BeingRepaired(BundleKey key, string reason, ILogger log)
    {
        log.LogCritical("The bundle {Key} cannot be served: {Reason}", key, reason);
        return Problems.Of(StatusCodes.Status409Conflict, "being_repaired", "This bundle is being repaired. Please try again later.");
    }
}
