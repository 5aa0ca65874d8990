using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The publish verb: verifies a bundle, stores it, and makes it the product's newest release.</summary>
public static class PublishCommand
{
    private static readonly string[] Needed = ["product", "version", "bundle"];

    /// <summary>Runs the verb.</summary>
    /// <returns>0 when the bundle is published (now or before), 1 when it was refused, 2 when the call is wrong.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        await using var app = ShopHost.Build(args);
        var missing = Needed.Where(name => string.IsNullOrEmpty(app.Configuration[name])).ToList();
        if (missing.Count > 0)
        {
            await errors.WriteLineAsync($"publish needs {string.Join(", ", missing.Select(name => "--" + name))}.");
            return 2;
        }

        await ShopHost.OpenAsync(app, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var trusted = PublisherKeys.Read(services.GetRequiredService<ShopSettings>());
        var store = services.GetRequiredService<IBundleStore>();
        var publish = new PublishBundle(services.GetRequiredService<PublishRelease>(), store, trusted)
        {
            Changelog = app.Configuration["changelog"] is { Length: > 0 } file ? await File.ReadAllTextAsync(file) : "",
        };
        var result = await publish.RunAsync(
            app.Configuration["product"]!, app.Configuration["version"]!, app.Configuration["bundle"]!, CancellationToken.None);
        var (code, text) = Said(result);
        if (code == 0 && await UpdatesAsync(app.Configuration, services, trusted) is { } fault)
            (code, text) = (1, $"{text} What owners update by is not published: {fault}");
        await (code == 0 ? output : errors).WriteLineAsync(text);
        await store.SweepAsync();
        return code;
    }

    // --delta <zip>: what changed since an earlier release; --index <folder>: the signed list of releases, last, as it names both.
    private static async Task<string?> UpdatesAsync(IConfiguration words, IServiceProvider services, TrustedKeys trusted)
    {
        var updates = ActivatorUtilities.CreateInstance<PublishUpdates>(services);
        if (words["delta"] is { Length: > 0 } delta && await updates.DeltaAsync(words["product"]!, delta, trusted, CancellationToken.None) is { } fault)
            return fault;
        return words["index"] is { Length: > 0 } folder
            ? await updates.IndexAsync(words["product"]!, folder, new IndexReader(trusted, services.GetRequiredService<TimeProvider>()), CancellationToken.None)
            : null;
    }

    private static (int Code, string Text) Said(PublishResult result) => result switch
    {
        PublishResult.Published { Release: var release } => (0, $"Published {release.ProductId} {release.Version} ({release.Sha256})."),
        PublishResult.AlreadyPublished { Release: var release } => (0, $"{release.ProductId} {release.Version} was published before; nothing changed."),
        PublishResult.Refused refused => (1, refused.Reason),
        _ => throw new InvalidOperationException($"Publishing must not answer {result.GetType().Name}."),
    };
}
