using System.Net;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Does over plain HTTP what a person does with the pages.</summary>
public sealed partial class Visitor(RunningShop shop) : IDisposable
{
    public const string Password = "four random words make one";

    public HttpClient Http { get; } = shop.Browser();

    public async Task<Visitor> SignUpAsync(string email = "ada@example.com")
    {
        var answer = await PostAsync("/register", ("Email", email), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return this;
    }

    /// <summary>Posts a form as its page has it, with what the page hides in it and these fields over it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, params (string Name, string Value)[] fields)
    {
        var html = await Http.GetStringAsync(page);
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match hidden in Hidden().Matches(html))
            form[hidden.Groups["name"].Value] = WebUtility.HtmlDecode(hidden.Groups["value"].Value);
        foreach (var (name, value) in fields)
            form[name] = value;
        var action = form.ContainsKey("PriceId") ? "/checkout" : page;
        using var content = new FormUrlEncodedContent(form);
        return await Http.PostAsync(action, content);
    }

    /// <summary>The antiforgery token of a page's form.</summary>
    public async Task<string> TokenAsync(string page) => Token().Match(await Http.GetStringAsync(page)).Groups["token"].Value;

    /// <summary>Posts to a handler of a page with the page's antiforgery token; the answer's text.</summary>
    public async Task<string> HandlerAsync(string page, string handler, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", await TokenAsync(page)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await Http.PostAsync($"{page}?handler={handler}", form);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Buys module 5 and pays; the address of the success page.</summary>
    public async Task<string> BuyAsync()
    {
        var checkout = await PostAsync("/modules/momentum-strategies");
        Assert.Equal(HttpStatusCode.Redirect, checkout.StatusCode);
        var paid = await PostAsync(checkout.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, paid.StatusCode);
        return paid.Headers.Location!.PathAndQuery;
    }

    public Task<HttpResponseMessage> JsonAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        Http.DefaultRequestHeaders.Accept.Clear();
        return Http.SendAsync(request);
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<input[^>]*?name=\"(?<name>[^\"]+)\"[^>]*?type=\"hidden\"[^>]*?value=\"(?<value>[^\"]*)\"|<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();
}
