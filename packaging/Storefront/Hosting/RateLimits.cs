using System.Security.Claims;
using System.Threading.RateLimiting;

namespace AlgoAcademy.Storefront;

/// <summary>Limits on what guessing and link-hoarding need many of.</summary>
public static class RateLimits
{
    /// <summary>Posts to sign in or up, per network address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Download links, per user.</summary>
    public const string Links = "links";

    /// <summary>Registers both.</summary>
    public static void Add(IServiceCollection services, ShopSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var http = context.HttpContext;
            // Many of these for one account are the mark of a stolen session (D4): somebody should look.
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RateLimits)).LogWarning(
                "Too many requests to {Path} by account {User}", http.GetEndpoint()?.DisplayName, http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "none");
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? PerMinute(Network(context), settings.SignInsPerMinute)
            : RateLimitPartition.GetNoLimiter("read"));
        options.AddPolicy(Links, context => PerMinute(
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Network(context), settings.LinksPerMinute));
    });

    private static string Network(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static RateLimitPartition<string> PerMinute(string who, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
