using System.Security.Claims;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>
/// A database that is full, locked or away is no bug: whoever asked is told when to come back (503 with Retry-After), and a
/// webhook so answered is delivered again. What was half done was rolled back.
/// </summary>
public static class DatabaseFaults
{
    private const string RetryAfterSeconds = "10";

    /// <summary>Whether the request met such a fault.</summary>
    public static bool Happened(HttpContext context) => context.Items.ContainsKey(typeof(DatabaseFaults));

    /// <summary>The middleware.</summary>
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (DatabaseFault.IsPassing(exception) && !context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseFaults))
                .LogError(exception, "The database could not be used for {Method} {Endpoint}", context.Request.Method, context.GetEndpoint()?.DisplayName);
            context.Items[typeof(DatabaseFaults)] = true;
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            context.Response.Clear();
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            // A browser gets the status page from the middleware around this one.
            if (!Problems.WantsHtml(context.Request))
                await Problems.Of(StatusCodes.Status503ServiceUnavailable, "database_unavailable", "The shop cannot reach its books for a moment. Please try again.").ExecuteAsync(context);
        }
    }
}
