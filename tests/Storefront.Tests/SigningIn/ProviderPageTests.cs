using System.Net;

namespace AlgoAcademy.Storefront.Tests.SigningIn;

/// <summary>The buttons of other providers in a real browser, whose policy must let the way to the provider and no other.</summary>
public sealed class ProviderPageTests(ProviderShop shop) : IClassFixture<ProviderShop>
{
    [Fact]
    public async Task A_browser_signs_up_with_a_provider_by_one_press()
    {
        using var browser = Chromium.StartOrSkip();
        shop.Provider.Next = new FakeProvider.Person("browser", "browser@example.com", true);
        browser.Open(new Uri(shop.Running.Url, "/register"));
        browser.Picture("register-with");
        browser.Open(new Uri(shop.Running.Url, "/login"));
        browser.Picture("login-with");

        browser.Click("with-openid");
        browser.WaitFor("My library");

        browser.Open(new Uri(shop.Running.Url, "/account/providers"));
        browser.WaitFor("Exchange ID");
        browser.Picture("providers");
        Assert.Empty(shop.Provider.Faults);
        using var plain = new Visitor(shop.Running);
        using var answer = await plain.Http.GetAsync("/login");
        Assert.Contains($"https://billing.stripe.com {shop.Provider.Url}; ", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_leaves_the_other_ways_in()
    {
        await using var shut = await RunningShop.StartAsync(
            bundle: null, trusted: null, "--Shop:SignInWith:OpenId:Name", "Away", "--Shop:SignInWith:OpenId:Authority", "http://127.0.0.1:9",
            "--Shop:SignInWith:OpenId:ClientId", "x", "--Shop:SignInWith:OpenId:ClientSecret", "y");
        using var visitor = new Visitor(shut);

        using var answer = await PressAsync(visitor);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Away cannot be reached just now.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_there_is_no_button_and_no_way_in()
    {
        await using var plain = await RunningShop.StartAsync();
        using var visitor = new Visitor(plain);

        Assert.DoesNotContain("with-", await visitor.Http.GetStringAsync("/login"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync("/signin-openid")).StatusCode);
        Assert.Equal("/login", (await visitor.Http.GetAsync("/external")).Headers.Location?.OriginalString);
        using var answer = await PressAsync(visitor);
        Assert.Contains("There is no such provider.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PressAsync(Visitor visitor)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await visitor.TokenAsync("/login")), KeyValuePair.Create("provider", "openid")]);
        return await visitor.Http.PostAsync("/external", form);
    }
}
