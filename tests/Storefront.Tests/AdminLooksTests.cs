namespace AlgoAcademy.Storefront.Tests;

public sealed class AdminLooksTests(AdminShop shop) : IClassFixture<AdminShop>
{
    [Fact]
    public async Task No_admin_page_breaks_wcag_2_2_aa_or_has_to_be_scrolled_sideways()
    {
        using var browser = Chromium.StartOrSkip();
        browser.Look("light", 1280);
        browser.Open(new Uri(shop.Running.Url, "/login?returnUrl=/admin"));
        browser.Type("email", "admin@example.com");
        browser.Type("password", Visitor.Password);
        browser.Click("sign-in");
        Assert.Equal("/admin", browser.Url.AbsolutePath);

        var faults = new List<string>();
        foreach (var path in await shop.PagesAsync())
        {
            foreach (var (scheme, width) in new[] { ("light", 1280), ("dark", 390) })
            {
                browser.Look(scheme, width);
                browser.Open(new Uri(shop.Running.Url, path));
                // The forms are folded away: they are judged unfolded.
                browser.Evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                faults.AddRange(browser.Violations().Select(violation => $"{path} {scheme} {width}: {violation}"));
            }

            if (browser.OverflowAt(390) is > 0 and var overflow)
                faults.Add(FormattableString.Invariant($"{path} is {overflow} px too wide for a phone"));
            browser.Picture("page" + path.Replace('/', '-'));
        }

        Assert.Empty(faults);
    }
}
