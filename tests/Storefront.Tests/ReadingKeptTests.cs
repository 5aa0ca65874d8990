using System.Globalization;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>What a lesson keeps of a reader who scrolls through it in a real browser.</summary>
public sealed class ReadingKeptTests
{
    private const string Lesson = "/lessons/what-is-a-trend";

    [Fact]
    public async Task A_chapter_that_was_scrolled_through_is_kept_as_read()
    {
        using var browser = Chromium.StartOrSkip();
        await using var shop = await RunningShop.StartAsync();
        Buy(browser, shop);
        browser.Open(new Uri(shop.Url, Lesson));

        browser.Evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
        var kept = SpinWait.SpinUntil(
            () =>
            {
                Thread.Sleep(300);
                browser.Open(new Uri(shop.Url, Lesson));
                var read = Convert.ToInt32(browser.Evaluate("document.getElementById('lesson-progress').value"), CultureInfo.InvariantCulture);
                browser.Evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
                Thread.Sleep(2500);
                return read > 0;
            },
            TimeSpan.FromSeconds(30));
        Assert.True(kept, "no chapter was kept as read");
    }

    private static void Buy(Chromium browser, RunningShop shop)
    {
        browser.Look("light", 1280);
        browser.Open(new Uri(shop.Url, "/register?returnUrl=/modules/momentum-strategies"));
        browser.Type("email", "ada@example.com");
        browser.Type("password", Visitor.Password);
        browser.Click("sign-up");
        browser.Click("buy");
        browser.Click("pay");
        Assert.Equal("/checkout/success", browser.Url.AbsolutePath);
    }
}
