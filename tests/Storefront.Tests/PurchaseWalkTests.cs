using AlgoAcademy.Bundles;

namespace AlgoAcademy.Storefront.Tests;

public sealed class PurchaseWalkTests
{
    [Fact]
    public async Task A_visitor_signs_up_pays_downloads_and_unpacks_what_the_manifest_says()
    {
        using var browser = Chromium.StartOrSkip();
        await using var shop = await RunningShop.StartAsync();
        var trusted = PublisherKeys.Read((ShopSettings)shop.Services.GetService(typeof(ShopSettings))!);
        var folder = Path.Combine(Path.GetTempPath(), "academy bought " + Guid.NewGuid().ToString("N"));

        var manifest = PurchaseWalk.BuyDownloadUnpack(shop, browser, trusted, folder);

        Assert.Equal(("module-5", "1.0.0"), (manifest.Product, manifest.Version.ToString()));
        Assert.All(manifest.Files, file => Assert.Equal(file.Sha256, Sha256Text.Of(File.ReadAllBytes(Path.Combine(folder, file.Path)))));
        Assert.Contains(manifest.Files, file => file.Path == FixtureBundle.Notebook);
        Assert.IsType<Verification.Verified>(new BundleVerifier(trusted).VerifyFolder(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task No_page_has_to_be_scrolled_sideways_on_a_phone()
    {
        using var browser = Chromium.StartOrSkip();
        await using var shop = await RunningShop.StartAsync();

        foreach (var path in new[] { "/", "/modules", "/modules/momentum-strategies", "/register", "/login", "/denied/module-5" })
        {
            browser.Open(new Uri(shop.Url, path));
            Assert.Equal((path, 0), (path, browser.OverflowAt(390)));
        }
    }
}
