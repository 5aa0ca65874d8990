using System.Globalization;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Every page in a real browser: readable by everybody, on a phone and a desk, in light and dark, and light to load.</summary>
public sealed partial class PageTests
{
    private const string Lesson = "/lessons/what-is-a-trend";

    private static readonly string[] Public =
    [
        "/", "/modules", "/modules/momentum-strategies", "/lessons", Lesson, "/lessons/order-book-anatomy", "/pricing", "/pricing?every=year", "/bots", "/bots?category=hft&search=queue", "/bundles", "/products/hft-bot", "/products/beginner-bundle",
        "/api", "/login", "/register", "/denied/module-5", "/nowhere",
    ];

    private static readonly string[] Owned = ["/library", "/account", "/pricing", Lesson, "/modules/momentum-strategies", "/lessons"];

    [Fact]
    public async Task No_page_breaks_wcag_2_2_aa_or_has_to_be_scrolled_sideways()
    {
        using var browser = Chromium.StartOrSkip();
        await using var shop = await RunningShop.StartAsync();

        var faults = Public.SelectMany(path => Judge(browser, shop, path)).ToList();
        Buy(browser, shop);
        faults.AddRange(Owned.SelectMany(path => Judge(browser, shop, path)));

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_page_weighs_at_most_200_kB_without_its_charts()
    {
        await using var shop = await RunningShop.StartAsync();
        using var http = shop.Browser();
        foreach (var path in Public)
        {
            var html = await (await http.GetAsync(path)).Content.ReadAsStringAsync();
            var weight = Svg().Replace(html, "").Length;
            foreach (Match asset in Asset().Matches(html))
                weight += (await http.GetByteArrayAsync(asset.Groups["path"].Value)).Length;
            Assert.True(weight <= 200_000, string.Create(CultureInfo.InvariantCulture, $"{path} weighs {weight} bytes"));
        }
    }

    [Fact]
    public async Task A_picture_enlarges_and_closes_by_keyboard_and_reading_is_kept()
    {
        using var browser = Chromium.StartOrSkip();
        await using var shop = await RunningShop.StartAsync();
        Buy(browser, shop);
        browser.Open(new Uri(shop.Url, Lesson));

        browser.Evaluate("document.querySelector('.enlarge').click()");
        Assert.Equal(true, browser.Evaluate("document.getElementById('zoom').open"));
        Assert.Equal(1L, browser.Evaluate("document.querySelectorAll('#zoom-picture svg').length"));
        browser.Click("zoom-close");
        Assert.Equal(false, browser.Evaluate("document.getElementById('zoom').open"));

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

    private static List<string> Judge(Chromium browser, RunningShop shop, string path)
    {
        var faults = new List<string>();
        foreach (var (scheme, width) in new[] { ("light", 1280), ("dark", 390) })
        {
            browser.Look(scheme, width);
            browser.Open(new Uri(shop.Url, path));
            faults.AddRange(browser.Violations().Select(violation => $"{path} {scheme} {width}: {violation}"));
        }

        if (browser.OverflowAt(390) is > 0 and var overflow)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{path} is {overflow} px too wide for a phone"));
        browser.Picture("page" + path.Replace('/', '-').Replace('?', '-'));
        return faults;
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

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline, 5000)]
    private static partial Regex Svg();

    [GeneratedRegex("(?:href|src)=\"(?<path>/assets/[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asset();
}
