
using Microsoft.AspNetCore.Diagnostics;

namespace AlgoAcademy.Storefront;

/// <summary>Turns away what no page or program of ours would send, before anything is done about it.</summary>
public static class RequestGuard
{
    /// <summary>The largest body the shop reads; only events of the payment provider come near it.</summary>
    public const long MaxBodyBytes = 2 << 20;

    // No page of another site is answered, so that nobody has to ask with OPTIONS first.
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    // Posts that come from elsewhere by design: the payment provider's are signed.
    private const string FromElsewhere = "/webhooks";

    /// <summary>The middleware; after routing, before the session is read.</summary>
    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var request = context.Request;
        // The page that tells of a refusal runs under the refused request.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(context);
            return;
        }

        if (!Verbs.Contains(request.Method))
        {
            context.Response.Headers.Allow = string.Join(", ", Verbs);
            await RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "bad_verb", $"The verb must be one of {string.Join(", ", Verbs)}.");
            return;
        }

        if (IsUnsafe(request.Method) && IsCrossSite(request))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "cross_site", "This request was begun by another site. Please use the shop's own pages.");
            return;
        }

        if (HasNul(request.Path.Value) || HasNul(Uri.UnescapeDataString(request.QueryString.Value ?? "")))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "bad_text", "The address must not hold the character NUL.");
            return;
        }

        if (request.HasFormContentType && await FaultOfFormAsync(request, context.RequestAborted) is { } fault)
        {
            await RefuseAsync(context, fault.Status, "bad_form", fault.Detail);
            return;
        }

        await next(context);
    }

    private static bool IsUnsafe(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);

    // Browsers say where a request was begun; programs say nothing, and have no session cookie to misuse.
    private static bool IsCrossSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        && request.Path.Value?.StartsWith(FromElsewhere, StringComparison.OrdinalIgnoreCase) != true;

    // PostgreSQL keeps no NUL in a text.
    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    private static async Task<(int Status, string Detail)?> FaultOfFormAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var form = await request.ReadFormAsync(cancellation);
            return form.Any(field => HasNul(field.Key) || field.Value.Any(HasNul))
                ? (StatusCodes.Status400BadRequest, "A field must not hold the character NUL.")
                : null;
        }
        catch (InvalidDataException exception)
        {
            return (StatusCodes.Status400BadRequest, $"The form cannot be read: {exception.Message}");
        }
        catch (BadHttpRequestException exception)
        {
            return (exception.StatusCode, "The form cannot be read: it is too large or incomplete.");
        }
        catch (IOException exception)
        {
            // How the reader of multipart says that a part never ended.
            return (StatusCodes.Status400BadRequest, $"The form cannot be read: {exception.Message}");
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason, string detail)
    {
        // The body may be unread; what is left of it is not ours to wait for.
        if (!Problems.WantsHtml(context.Request))
            return Problems.Of(status, reason, detail).ExecuteAsync(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
