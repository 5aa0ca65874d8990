using AlgoAcademy.Bundles;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>
/// The whole sale in a real browser: sign up, look at module 5, pay in the test checkout, find it in the library, download it.
/// Other test projects give it a bundle of their own and go on with the unpacked folder.
/// </summary>
public static class PurchaseWalk
{
    /// <summary>Walks through the sale and unpacks what was bought.</summary>
    /// <param name="shop">A running shop.</param>
    /// <param name="browser">The browser to walk with.</param>
    /// <param name="trusted">The publisher's keys, as a buyer knows them.</param>
    /// <param name="unpackTo">A folder that does not exist yet.</param>
    /// <returns>The verified manifest.</returns>
    public static Manifest BuyDownloadUnpack(RunningShop shop, Chromium browser, TrustedKeys trusted, string unpackTo)
    {
        browser.Open(shop.Url);
        browser.Picture("home");
        browser.Open(new Uri(shop.Url, "/modules"));
        browser.Picture("modules");
        browser.Open(new Uri(shop.Url, "/api/downloads/module-5"));
        Assert.Contains("is locked", browser.Text, StringComparison.Ordinal);
        browser.Picture("locked");

        browser.Open(new Uri(shop.Url, "/modules/momentum-strategies"));
        Assert.Contains("$57", browser.Text, StringComparison.Ordinal);
        browser.Picture("module-visitor");
        browser.Click("sign-up-to-buy");
        browser.Picture("register");
        browser.Type("email", "ada@example.com");
        browser.Type("password", Visitor.Password);
        browser.Click("sign-up");
        Assert.Equal("/modules/momentum-strategies", browser.Url.AbsolutePath);
        browser.Picture("module");

        browser.Click("buy");
        Assert.Contains("Pay $57.00", browser.Text, StringComparison.Ordinal);
        browser.Picture("test-checkout");
        browser.Click("pay");
        Assert.Equal("/checkout/success", browser.Url.AbsolutePath);
        Assert.Contains("It is yours", browser.Text, StringComparison.Ordinal);
        browser.Picture("success");

        browser.Click("to-library");
        browser.Picture("library");
        browser.Click("download-module-5");
        var zip = WaitForZip(browser.Downloads);
        Assert.Contains(Sha256OfFile(zip), browser.Text, StringComparison.Ordinal);
        var verified = Assert.IsType<Verification.Verified>(new BundleVerifier(trusted).VerifyZip(zip));
        SafeUnzip.Extract(zip, unpackTo);
        return verified.Manifest;
    }

    // Chromium writes to a .crdownload file and renames it when the last byte is there.
    private static string WaitForZip(string folder)
    {
        string? zip = null;
        var arrived = SpinWait.SpinUntil(
            () =>
            {
                Thread.Sleep(100);
                zip = Directory.EnumerateFiles(folder, "*.zip").FirstOrDefault();
                return zip is not null;
            },
            TimeSpan.FromSeconds(60));
        Assert.True(arrived, $"No zip arrived; the folder holds: {string.Join(", ", Directory.EnumerateFiles(folder))}");
        return zip!;
    }

    private static string Sha256OfFile(string path) => Sha256Text.Of(File.ReadAllBytes(path));
}
