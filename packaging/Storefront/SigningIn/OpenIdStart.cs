using Microsoft.AspNetCore.Authentication;

namespace AlgoAcademy.Storefront;

/// <summary>Sends a person to another provider to sign in there.</summary>
public sealed class OpenIdStart(ShopSettings settings, ILogger<OpenIdStart> log)
{
    /// <summary>The item of the flow that names the account an identity is to be joined to.</summary>
    public const string JoinTo = "aa:join-to";

    /// <summary>The providers there are.</summary>
    public IReadOnlyList<IdentityProvider> Providers => settings.SignInWith;

    /// <summary>Writes the redirect; what to say instead when that cannot be done.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The provider's id.</param>
    /// <param name="returnUrl">Where to go in the end; an address of the shop.</param>
    /// <param name="joinTo">The account to join the identity to; null to sign in.</param>
    public async Task<string?> RunAsync(HttpContext context, string? id, string returnUrl, string? joinTo = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Providers.FirstOrDefault(one => one.Id == id) is not { } provider)
            return "There is no such provider.";
        var properties = new AuthenticationProperties { RedirectUri = "/external?returnUrl=" + Uri.EscapeDataString(returnUrl) };
        if (joinTo is not null)
            properties.Items[JoinTo] = joinTo;
        try
        {
            await context.ChallengeAsync(provider.Scheme, properties);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            // How the handler says that the discovery document cannot be had.
            log.LogError(exception, "{Provider} cannot be reached", provider.Name);
            return $"{provider.Name} cannot be reached just now. Please try again in a minute, or sign in another way.";
        }
    }
}
