using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace AlgoAcademy.Storefront;

/// <summary>
/// Registers the providers. Google too is one of OpenID Connect, so there is one way in for all: the code flow with PKCE, state and
/// nonce, answered by GET, so that the cookies of the flow need not cross sites.
/// </summary>
public static class OpenIdSchemes
{
    /// <summary>Where whom a provider did not sign in is told.</summary>
    public const string FailedPage = "/external?failed=true";

    /// <summary>Registers them.</summary>
    public static void Add(IServiceCollection services, ShopSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var authentication = services.AddAuthentication();
        foreach (var provider in settings.SignInWith)
            authentication.AddOpenIdConnect(provider.Scheme, provider.Name, options => Configure(options, provider, settings));
    }

    /// <summary>Who somebody is by the word of a provider; null when it told too little.</summary>
    public static ExternalIdentity? Read(AuthenticateResult answer, ShopSettings settings)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer is not { Succeeded: true, Principal: { } who, Properties: { } properties }
            || settings.SignInWith.FirstOrDefault(one => properties.Items.TryGetValue(".AuthScheme", out var scheme) && one.Scheme == scheme) is not { } provider
            || who.FindFirst("iss")?.Value is not { Length: > 0 and <= 128 } issuer
            || who.FindFirst("sub")?.Value is not { Length: > 0 } subject)
        {
            return null;
        }

        var verified = string.Equals(who.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase);
        return new ExternalIdentity(issuer, provider.Name, subject, who.FindFirst("email")?.Value.Trim(), verified);
    }

    private static void Configure(OpenIdConnectOptions options, IdentityProvider provider, ShopSettings settings)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = provider.Authority.AbsoluteUri;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = provider.CallbackPath;
        options.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        // By default it is taken away, but it is half of the key.
        options.ClaimActions.Remove("iss");
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("email");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnRemoteFailure = FailAsync;
    }

    // The provider said no, the person went back, or somebody made the answer up: one page for all, the reason in the log.
    private static Task FailAsync(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OpenIdSchemes))
            .LogWarning("A provider's sign-in was refused: {Reason}", context.Failure?.Message);
        context.Response.Redirect(FailedPage);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
