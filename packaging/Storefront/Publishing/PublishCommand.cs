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
        var publish = new PublishBundle(
            scope.ServiceProvider.GetRequiredService<PublishRelease>(),
            scope.ServiceProvider.GetRequiredService<IBundleStore>(),
            PublisherKeys.Read(app.Services.GetRequiredService<ShopSettings>()));
        var result = await publish.RunAsync(
            app.Configuration["product"]!, app.Configuration["version"]!, app.Configuration["bundle"]!, CancellationToken.None);
        var (code, text) = result switch
        {
            PublishResult.Published { Release: var release } => (0, $"Published {release.ProductId} {release.Version} ({release.Sha256})."),
            PublishResult.AlreadyPublished { Release: var release } => (0, $"{release.ProductId} {release.Version} was published before; nothing changed."),
            PublishResult.Refused refused => (1, refused.Reason),
            _ => throw new InvalidOperationException($"Publishing must not answer {result.GetType().Name}."),
        };
        await (code == 0 ? output : errors).WriteLineAsync(text);
        return code;
    }
}
