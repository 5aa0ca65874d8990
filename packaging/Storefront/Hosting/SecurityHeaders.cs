using System.Globalization;
using System.Text;

namespace AlgoAcademy.Storefront;

/// <summary>The headers every answer carries: only our own scripts and styles, no framing, no sniffing, no session id in a referrer.</summary>
public static class SecurityHeaders
{
    // form-action names Stripe's two pages, and where other providers sign people in, because the answers to our checkout,
    // billing and sign-in forms are redirects there.
    private const string Policy =
        "default-src 'none'; style-src 'self'{0}; script-src 'self'; connect-src 'self'; img-src 'self'{1}; form-action 'self' https://checkout.stripe.com https://billing.stripe.com{2}; frame-ancestors 'none'; base-uri 'none'";

    private static readonly CompositeFormat PolicyFormat = CompositeFormat.Parse(Policy);

    /// <summary>Lets this answer have one sheet of styles inside it, named by its hash, and pictures inside its HTML.</summary>
    public static void AllowInside(HttpContext context, string sheetHash) => context.Items[typeof(SecurityHeaders)] = sheetHash;

    /// <summary>The middleware.</summary>
    public static Func<HttpContext, RequestDelegate, Task> For(ShopSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var providers = string.Concat(settings.SignInWith.Select(provider => " " + provider.SignInOrigin).Distinct(StringComparer.Ordinal));
        return (context, next) => SetAsync(context, next, settings.IsHttps, providers);
    }

    private static Task SetAsync(HttpContext context, RequestDelegate next, bool isHttps, string providers)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Items[typeof(SecurityHeaders)] is string sheet
                ? string.Format(CultureInfo.InvariantCulture, PolicyFormat, " " + sheet, " data:", providers)
                : string.Format(CultureInfo.InvariantCulture, PolicyFormat, "", "", providers);
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            if (isHttps)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (!headers.ContainsKey("Cache-Control"))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
