using OpenQA.Selenium;

namespace AlgoAcademy.Storefront.Tests.Looks;

/// <summary>The shop without a mouse.</summary>
[Collection(LooksCollection.Name)]
public sealed class KeyboardTests(LooksShop shop)
{
    private const string Lesson = "/lessons/low-latency-csharp";

    [Theory]
    [InlineData(Reader.Anyone)]
    [InlineData(Reader.Newcomer)]
    [InlineData(Reader.Member)]
    public void The_tabulator_reaches_everything_in_the_order_of_the_page_and_the_focus_is_seen(Reader reader)
    {
        using var browser = Chromium.StartOrSkip();
        shop.SignIn(browser, reader);
        browser.Look("light", 1280);

        var faults = new List<string>();
        foreach (var page in shop.Pages().Where(page => page.Reader == reader))
        {
            browser.Open(new Uri(shop.Running.Url, page.Path));
            faults.AddRange(browser.KeyboardFaults().Select(fault => $"{page.Path}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void The_first_stop_skips_the_head_of_the_page()
    {
        using var browser = Chromium.StartOrSkip();
        browser.Open(new Uri(shop.Running.Url, "/modules"));

        browser.Press(Keys.Tab);
        Assert.Equal("skip", browser.Evaluate("document.activeElement.className"));
        Assert.Equal(true, browser.Evaluate("document.activeElement.getBoundingClientRect().left >= 0"));
        browser.Press(Keys.Enter);
        browser.Press(Keys.Tab);

        Assert.Equal(true, browser.Evaluate("document.getElementById('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("Enter")]
    public void An_enlarged_picture_closes_by_key_and_gives_the_focus_back(string key)
    {
        using var browser = Chromium.StartOrSkip();
        shop.SignIn(browser, Reader.Member);
        browser.Open(new Uri(shop.Running.Url, Lesson));
        browser.Evaluate("document.querySelector('.enlarge').focus()");

        browser.Press(Keys.Enter);
        Assert.Equal(true, browser.Evaluate("document.getElementById('zoom').open"));
        Assert.Equal(1L, browser.Evaluate("document.querySelectorAll('#zoom-picture svg').length"));
        Assert.Equal("zoom-close", browser.Evaluate("document.activeElement.id"));
        Assert.Empty(browser.Violations());
        browser.Press(key == "Escape" ? Keys.Escape : Keys.Enter);

        Assert.Equal(false, browser.Evaluate("document.getElementById('zoom').open"));
        Assert.Equal(true, browser.Evaluate("document.activeElement === document.querySelector('.enlarge')"));
    }
}
