using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The host's settings, read and checked once. Section "Shop"; as environment variables Shop__….</summary>
public sealed record ShopSettings
{
    /// <summary>Where the shop keeps its things (--data, Shop:DataFolder); shop-data under the current folder when not given.</summary>
    public required ShopFolders Folders { get; init; }

    /// <summary>Shop:Postgres, a connection string of PostgreSQL; null for the SQLite file in the data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>Where buyers reach the shop (Shop:PublicUrl); null: where it listens.</summary>
    public required Uri? PublicUrl { get; init; }

    /// <summary>How buyers pay.</summary>
    public required PaymentSettings Payment { get; init; }

    /// <summary>The file of public keys whose bundles may be published (Shop:TrustedKeys).</summary>
    public required string TrustedKeys { get; init; }

    /// <summary>The bucket of bundles (Shop:R2:Endpoint, Bucket, AccessKeyId, SecretAccessKey); null: they lie on this machine's disk.</summary>
    public R2StoreOptions? R2 { get; init; }

    /// <summary>How the shop mails (Shop:Mail).</summary>
    public required MailSettings Mail { get; init; }

    /// <summary>Whether logs are JSON (Shop:JsonLogs); outside Development they are unless it says otherwise.</summary>
    public bool JsonLogs { get; init; }

    /// <summary>The collector of metrics and traces (Shop:Telemetry:Otlp); null: none are sent.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Where errors are told (Shop:Sentry:Dsn); null: nowhere but in the log.</summary>
    public string? SentryDsn { get; init; }

    /// <summary>Who else may sign people in (Shop:SignInWith); nobody by default.</summary>
    public IReadOnlyList<IdentityProvider> SignInWith { get; init; } = [];

    /// <summary>
    /// Whether an account counts only once its address is confirmed (Shop:ConfirmAddresses). On everywhere but in Development, where
    /// signing up signs in at once.
    /// </summary>
    public required bool ConfirmAddresses { get; init; }

    /// <summary>Attempts to sign in or up per minute and address (Shop:SignInsPerMinute).</summary>
    public required int SignInsPerMinute { get; init; }

    /// <summary>Download links per minute and user (Shop:LinksPerMinute).</summary>
    public required int LinksPerMinute { get; init; }

    /// <summary>Requests to the API per minute and user, or network address without one (Shop:ApiPerMinute).</summary>
    public required int ApiPerMinute { get; init; }

    /// <summary>Whether this is a shop for development.</summary>
    public required bool IsDevelopment { get; init; }

    /// <summary>Whether browsers reach the shop over https.</summary>
    public bool IsHttps => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads and checks the settings; makes the data folder and, in Development, the secrets that are missing.</summary>
    /// <exception cref="ShopSettingsException">Something is missing or contradictory; nothing was made.</exception>
    public static ShopSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var shop = configuration.GetSection("Shop");
        var isDevelopment = environment.IsDevelopment();
        var secretKey = Text(shop["Stripe:SecretKey"]);
        var webhookSecret = Text(shop["Stripe:WebhookSecret"]);
        var test = shop.GetValue<bool?>("TestCheckout") ?? (isDevelopment && secretKey is null);
        var publicUrl = Uri.TryCreate(shop["PublicUrl"], UriKind.Absolute, out var url) ? url : null;
        var faults = ShopSettingsRules.Faults(new ShopSettingsRules.Facts(
            environment.EnvironmentName, test, secretKey, webhookSecret, shop["PublicUrl"], publicUrl)).ToList();
        if (faults.Count > 0)
            throw new ShopSettingsException(faults);

        var folders = new ShopFolders(Path.GetFullPath(Text(configuration["data"]) ?? Text(shop["DataFolder"]) ?? "shop-data"));
        folders.Create();
        string?[] secrets = test
            ? [DevelopmentSecrets.ReadOrCreate(folders.DevelopmentSecrets).WebhookSecret]
            : [webhookSecret, Text(shop["Stripe:PreviousWebhookSecret"])];
        var live = secretKey is not null && secretKey.Contains("_live_", StringComparison.Ordinal);
        return new ShopSettings
        {
            Folders = folders,
            Postgres = Text(shop["Postgres"]),
            PublicUrl = publicUrl,
            Payment = new PaymentSettings(test, secretKey, [.. secrets.OfType<string>()], live && !test, StandIn(shop["Stripe:ApiBase"], isDevelopment)),
            R2 = BundleStores.Read(shop.GetSection("R2")),
            JsonLogs = shop.GetValue<bool?>("JsonLogs") ?? !isDevelopment,
            Otlp = Address(shop["Telemetry:Otlp"], "Shop:Telemetry:Otlp"),
            SentryDsn = Address(shop["Sentry:Dsn"], "Shop:Sentry:Dsn")?.OriginalString,
            Mail = MailFromSettings.Read(shop.GetSection("Mail"), publicUrl ?? new Uri(Text(configuration["urls"])?.Split(';')[0] ?? ShopHost.DefaultUrl)),
            SignInWith = IdentityProviderSettings.Read(shop.GetSection("SignInWith"), isDevelopment),
            TrustedKeys = Text(shop["TrustedKeys"]) ?? Path.Combine(folders.Root, "trusted-keys.txt"),
            ConfirmAddresses = !isDevelopment || shop.GetValue("ConfirmAddresses", false),
            SignInsPerMinute = shop.GetValue("SignInsPerMinute", 10),
            LinksPerMinute = shop.GetValue("LinksPerMinute", 30),
            ApiPerMinute = shop.GetValue("ApiPerMinute", 600),
            IsDevelopment = isDevelopment,
        };
    }

    // Whoever answers there decides who has paid.
    private static Uri? StandIn(string? text, bool isDevelopment) =>
        Address(text, "Shop:Stripe:ApiBase") is not { } address || (isDevelopment && address.IsLoopback)
            ? Address(text, "Shop:Stripe:ApiBase")
            : throw new ShopSettingsException([$"Shop:Stripe:ApiBase must not be set, but in Development to a stand-in for Stripe on this machine; was '{address}'."]);

    private static Uri? Address(string? text, string name) => Text(text) is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address
            : throw new ShopSettingsException([$"{name} must be an http or https address; was '{text}'."]);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
