namespace AlgoAcademy.Storefront.Tests.Looks;

/// <summary>The shop in a browser that runs no script.</summary>
[Collection(LooksCollection.Name)]
public sealed class WithoutScriptsTests(LooksShop shop)
{
    [Fact]
    public void A_module_is_found_bought_read_and_downloaded()
    {
        using var browser = Chromium.StartOrSkip(scripts: false);
        Open(browser, "/login");
        // Only a script takes this line away: it shows that there is none.
        browser.Shows("Passkeys need a current browser with JavaScript");

        Open(browser, "/");
        browser.Follow("Pricing");
        browser.Click("yearly");
        browser.Shows("less than twelve months");
        browser.Click("sign-up-to-choose-basic");
        browser.Type("email", "noscript@example.com");
        browser.Type("password", Visitor.Password);
        browser.Click("sign-up");
        browser.Shows("Choose Basic");
        browser.Click("choose-basic");
        browser.Click("pay");
        browser.Shows("Your plan is running");

        Open(browser, "/lessons/low-latency-csharp");
        browser.Shows("secretRecipe");
        browser.Click("finish");
        Open(browser, "/lessons");
        browser.Shows("1 of 57 finished");

        Open(browser, "/modules/momentum-strategies");
        browser.Click("buy");
        browser.Click("pay");
        browser.Click("to-library");
        browser.Click("download-module-5");
        var arrived = SpinWait.SpinUntil(
            () =>
            {
                Thread.Sleep(100);
                return Directory.EnumerateFiles(browser.Downloads, "*.zip").Any();
            },
            TimeSpan.FromSeconds(30));
        Assert.True(arrived, "The bundle of module 5 did not arrive.");
    }

    private void Open(Chromium browser, string path) => browser.Open(new Uri(shop.Running.Url, path));
}
