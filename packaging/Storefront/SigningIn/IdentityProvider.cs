namespace AlgoAcademy.Storefront;

/// <summary>Another provider by whose word buyers may sign in: OpenID Connect, the code flow with PKCE.</summary>
/// <param name="Id">Its short name in addresses: letters only.</param>
/// <param name="Name">What buyers read on the button.</param>
/// <param name="Authority">Where its discovery document is.</param>
/// <param name="ClientId">The shop's name at the provider.</param>
/// <param name="ClientSecret">The shop's secret there.</param>
/// <param name="SignInOrigin">The origin of the page where people sign in; the authority's unless the provider has it elsewhere.</param>
public sealed record IdentityProvider(string Id, string Name, Uri Authority, string ClientId, string ClientSecret, string SignInOrigin)
{
    /// <summary>The authentication scheme.</summary>
    public string Scheme => "external-" + Id;

    /// <summary>Where the provider sends people back to; to be registered there.</summary>
    public string CallbackPath => "/signin-" + Id;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} at {Authority}";
}
