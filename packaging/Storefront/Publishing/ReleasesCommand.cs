using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The releases verb: the newest published version of a product.</summary>
public static class ReleasesCommand
{
    /// <summary>Runs the verb.</summary>
    /// <returns>0 when there is a release, 1 when there is none, 2 when the call is wrong.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        await using var app = ShopHost.Build(args);
        var product = app.Configuration["product"];
        if (string.IsNullOrEmpty(product))
        {
            await errors.WriteLineAsync("releases needs --product.");
            return 2;
        }

        await ShopHost.OpenAsync(app, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var offers = await scope.ServiceProvider.GetRequiredService<Offers>().AllAsync(CancellationToken.None);
        if (offers.FirstOrDefault(o => o.Product.Id == product)?.Release is not { } release)
            return 1;
        await output.WriteLineAsync($"{release.ProductId} {release.Version} ({release.Sha256})");
        return 0;
    }
}
