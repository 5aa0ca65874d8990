using System.Text.RegularExpressions;

namespace AlgoAcademy.Storefront.Tests.Looks;

/// <summary>Every page in a real browser: readable by everybody, on a phone and a desk, in light and dark.</summary>
[Collection(LooksCollection.Name)]
public sealed class LooksTests(LooksShop shop)
{
    [Fact]
    public void Every_page_of_the_shop_is_looked_at()
    {
        var seen = shop.Pages().Select(page => page.Path.Split('?')[0]).ToList();

        // The back room has its own list, made of its routes: AdminLooksTests. /Index is the home page by its second name.
        var unseen = shop.Routes().Where(route => route != "/Index" && !route.StartsWith("/admin", StringComparison.Ordinal))
            .Where(route => !seen.Exists(path => Regex.IsMatch(path, "^" + Regex.Replace(route, @"\{[^}]*\}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1)) + "$", RegexOptions.None, TimeSpan.FromSeconds(1))));

        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData(Reader.Anyone)]
    [InlineData(Reader.Newcomer)]
    [InlineData(Reader.Member)]
    public void No_page_breaks_wcag_2_2_aa_or_has_to_be_scrolled_sideways(Reader reader)
    {
        using var browser = Chromium.StartOrSkip();
        shop.SignIn(browser, reader);

        var faults = shop.Pages().Where(page => page.Reader == reader).SelectMany(page => Judge(browser, page)).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private List<string> Judge(Chromium browser, LookedAtPage page)
    {
        var faults = new List<string>();
        foreach (var (scheme, width) in new[] { ("light", 1280), ("dark", 390) })
        {
            browser.Look(scheme, width);
            browser.Open(new Uri(shop.Running.Url, page.Path));
            faults.AddRange(browser.Violations().Select(violation => $"{page.Path} {scheme} {width}: {violation}"));
        }

        if (browser.OverflowAt(390) is > 0 and var overflow)
            faults.Add(FormattableString.Invariant($"{page.Path} is {overflow} px too wide for a phone"));
        browser.Picture(page.Name);
        return faults;
    }
}
