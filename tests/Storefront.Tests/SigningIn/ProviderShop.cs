using System.Net;

namespace AlgoAcademy.Storefront.Tests.SigningIn;

/// <summary>A shop that lets a provider of OpenID Connect sign people in, and confirms addresses.</summary>
public sealed class ProviderShop : IAsyncLifetime
{
    public RunningShop Running { get; private set; } = null!;

    public FakeProvider Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await FakeProvider.StartAsync();
        Running = await RunningShop.StartAsync(
            bundle: null, trusted: null, "--Shop:ConfirmAddresses", "true", "--Shop:SignInWith:OpenId:Name", "Exchange ID",
            "--Shop:SignInWith:OpenId:Authority", Provider.Url, "--Shop:SignInWith:OpenId:ClientId", FakeProvider.ClientId, "--Shop:SignInWith:OpenId:ClientSecret", FakeProvider.ClientSecret);
    }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        await Provider.DisposeAsync();
    }

    /// <summary>Presses the button on a page of the shop and goes along to the provider and back; the shop's answer to the provider's.</summary>
    public async Task<HttpResponseMessage> BackAsync(Visitor visitor, string page = "/login", string action = "/external", params (string Name, string Value)[] more)
    {
        var there = await StartAsync(visitor, page, action, more);
        var answer = await visitor.Http.GetAsync(there);
        return await visitor.Http.GetAsync(answer.Headers.Location);
    }

    /// <summary>Presses the button; where the provider is asked.</summary>
    public async Task<Uri> StartAsync(Visitor visitor, string page = "/login", string action = "/external", params (string Name, string Value)[] more)
    {
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", await visitor.TokenAsync(page)), KeyValuePair.Create("provider", "openid"), .. more.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await visitor.Http.PostAsync(action, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>Goes all the way: the address of the shop's last redirect, or its page.</summary>
    public async Task<string> SignInAsync(Visitor visitor, string page = "/login", string action = "/external", params (string Name, string Value)[] more)
    {
        using var back = await BackAsync(visitor, page, action, more);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        using var end = await visitor.Http.GetAsync(back.Headers.Location);
        return end.Headers.Location?.OriginalString ?? WebUtility.HtmlDecode(await end.Content.ReadAsStringAsync());
    }
}
