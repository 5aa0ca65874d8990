namespace AlgoAcademy.Storefront;

/// <summary>What settings make a shop; every broken rule becomes a sentence that names the setting and the remedy.</summary>
internal static class ShopSettingsRules
{
    private const string LocalShop = "For a local shop without any account, start it with --environment Development.";

    public static IEnumerable<string> Faults(Facts facts)
    {
        var isDevelopment = facts.Environment == "Development";
        if (facts.TestCheckout && !isDevelopment)
        {
            yield return "Shop:TestCheckout must not be true outside Development (the environment is "
                + $"{facts.Environment}): anybody could take the course without paying.";
        }

        if (facts.TestCheckout && isDevelopment && facts.PublicUrl is { IsLoopback: false })
            yield return $"Shop:PublicUrl must be a loopback address while the test checkout is on; was {facts.PublicUrl}.";
        if (!facts.TestCheckout && facts.SecretKey is null)
            yield return $"Shop:Stripe:SecretKey is missing: set the environment variable Shop__Stripe__SecretKey. {LocalShop}";
        if (!facts.TestCheckout && facts.WebhookSecret is null)
            yield return "Shop:Stripe:WebhookSecret is missing: set the environment variable Shop__Stripe__WebhookSecret to the endpoint's secret (whsec_…).";
        if (facts.PublicUrlText is { Length: > 0 } text && facts.PublicUrl is null)
            yield return $"Shop:PublicUrl must be an absolute address such as https://shop.example; was '{text}'.";
        if (!isDevelopment && facts.PublicUrl?.Scheme != Uri.UriSchemeHttps)
            yield return "Shop:PublicUrl must be the https address buyers use: set the environment variable Shop__PublicUrl.";
    }

    /// <summary>What the rules look at.</summary>
    internal sealed record Facts(
        string Environment, bool TestCheckout, string? SecretKey, string? WebhookSecret, string? PublicUrlText, Uri? PublicUrl);
}
