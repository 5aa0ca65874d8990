namespace AlgoAcademy.Storefront;

/// <summary>Reads who else may sign people in (section Shop:SignInWith): Google, and one provider of OpenID Connect. Nobody by default.</summary>
public static class IdentityProviderSettings
{
    private const string Section = "Shop:SignInWith";

    private static readonly string[] Needed = ["ClientId", "ClientSecret"];

    private static readonly Uri Google = new("https://accounts.google.com");

    /// <summary>Reads and checks the section.</summary>
    /// <param name="section">Shop:SignInWith.</param>
    /// <param name="isDevelopment">Whether a provider on this machine may do without https.</param>
    /// <exception cref="ShopSettingsException">A provider is named by halves or wrongly; every fault is listed.</exception>
    public static IReadOnlyList<IdentityProvider> Read(IConfigurationSection section, bool isDevelopment)
    {
        ArgumentNullException.ThrowIfNull(section);
        var faults = new List<string>();
        var providers = new List<IdentityProvider>();
        foreach (var child in section.GetChildren())
        {
            var provider = child.Key.ToUpperInvariant() switch
            {
                "GOOGLE" => Of(child, "google", "Google", Google, faults),
                "OPENID" => Of(child, "openid", Text(child["Name"]), Authority(child, isDevelopment, faults), faults),
                _ => null,
            };
            if (provider is not null)
                providers.Add(provider);
            else if (child.Key.ToUpperInvariant() is not ("GOOGLE" or "OPENID"))
                faults.Add($"{Section}:{child.Key} is no provider; it must be Google or OpenId.");
        }

        return faults.Count == 0 ? providers : throw new ShopSettingsException(faults);
    }

    private static IdentityProvider? Of(IConfigurationSection child, string id, string? name, Uri? authority, List<string> faults)
    {
        if (name is null)
            faults.Add($"{Section}:{child.Key}:Name is missing: what the button calls the provider.");
        foreach (var part in Needed.Where(part => Text(child[part]) is null))
            faults.Add($"{Section}:{child.Key}:{part} is missing: set the environment variable Shop__SignInWith__{child.Key}__{part}.");
        if (name is null || authority is null || Text(child["ClientId"]) is not { } client || Text(child["ClientSecret"]) is not { } secret)
            return null;
        return new IdentityProvider(id, name, authority, client, secret, Origin(child, faults) ?? authority.GetLeftPart(UriPartial.Authority));
    }

    private static Uri? Authority(IConfigurationSection child, bool isDevelopment, List<string> faults)
    {
        if (Uri.TryCreate(child["Authority"], UriKind.Absolute, out var authority)
            && (authority.Scheme == Uri.UriSchemeHttps || (isDevelopment && authority is { IsLoopback: true, Scheme: "http" })))
        {
            return authority;
        }

        faults.Add($"{Section}:{child.Key}:Authority must be the provider's https address; was '{child["Authority"]}'.");
        return null;
    }

    private static string? Origin(IConfigurationSection child, List<string> faults)
    {
        if (Text(child["SignInOrigin"]) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme == Uri.UriSchemeHttps)
            return origin.GetLeftPart(UriPartial.Authority);
        faults.Add($"{Section}:{child.Key}:SignInOrigin must be an https address; was '{text}'.");
        return null;
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
