using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace AlgoAcademy.Storefront;

/// <summary>Limits on what guessing and link-hoarding need many of, and on the API as a whole.</summary>
public static class RateLimits
{
    /// <summary>Posts to sign in or up and acts of admins, per network address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Download links, per user.</summary>
    public const string Links = "links";

    /// <summary>Registers them all.</summary>
    public static void Add(IServiceCollection services, ShopSettings settings)
    {
        services.AddSingleton<FloodAlarm>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (context, cancellation) => await RejectAsync(context.HttpContext, context.Lease, cancellation);
            // Every address of the API, whatever else limits it.
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                    ? PerMinute("api:" + Caller(context), settings.ApiPerMinute)
                    : RateLimitPartition.GetNoLimiter("pages"));
            options.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
                ? PerMinute(Network(context), settings.SignInsPerMinute)
                : RateLimitPartition.GetNoLimiter("read"));
            options.AddPolicy(Links, context => PerMinute(Caller(context), settings.LinksPerMinute));
        });
    }

    private static async Task RejectAsync(HttpContext context, RateLimitLease lease, CancellationToken cancellation)
    {
        await context.RequestServices.GetRequiredService<FloodAlarm>().RaiseAsync(context, cancellation);
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 60;
        context.Response.Headers.RetryAfter = Math.Max(1, wait).ToString(CultureInfo.InvariantCulture);
        // A browser gets the status page.
        if (Problems.WantsHtml(context.Request))
            return;
        await Problems.Of(StatusCodes.Status429TooManyRequests, "too_many_requests", $"That were too many requests in a minute; ask again in {wait} seconds.")
            .ExecuteAsync(context);
    }

    // The account, be it by session or by token; without one the network address.
    private static string Caller(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Network(context);

    private static string Network(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static RateLimitPartition<string> PerMinute(string who, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
