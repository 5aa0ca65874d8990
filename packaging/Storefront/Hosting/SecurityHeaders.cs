namespace AlgoAcademy.Storefront;

/// <summary>The headers every answer carries: no script at all, no framing, no sniffing, no session id in a referrer.</summary>
public static class SecurityHeaders
{
    // form-action names Stripe because the answer to our checkout form is a redirect there.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' https://checkout.stripe.com; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>The middleware.</summary>
    public static Func<HttpContext, RequestDelegate, Task> For(ShopSettings settings) => (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            if (settings.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (!headers.ContainsKey("Cache-Control"))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    };
}
