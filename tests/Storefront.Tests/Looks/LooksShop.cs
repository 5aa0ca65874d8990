using AlgoAcademy.Commerce;
using AlgoAcademy.Storefront.Tests.Journeys;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests.Looks;

/// <summary>A shop in which every page has something to show: releases, a newcomer, and a member who bought, subscribed and fetched.</summary>
public sealed class LooksShop : IAsyncLifetime
{
    private const string Bot = "simple-arbitrage-bot";

    private readonly JourneyShop _journeys = new();
    private string _session = "";
    private string _success = "";
    private string _unsubscribe = "";
    private Guid _order;

    public RunningShop Running => _journeys.Running;

    public async ValueTask InitializeAsync()
    {
        await _journeys.InitializeAsync();
        using (await new Visitor(Running).SignUpAsync(Address(Reader.Newcomer)))
        {
        }

        using var member = await new Visitor(Running).SignUpAsync(Address(Reader.Member));
        _success = await PayAsync(member, await member.PostAsync("/products/" + Bot));
        await SubscribeAsync(member, "professional_monthly");
        await FetchAsync(member);
        await _journeys.PublishNextAsync(Bot);
        _session = (await member.PostAsync("/products/sentiment-bot")).Headers.Location!.PathAndQuery;
        await member.PostAsync("/slots", ("number", "1"), ("bot", "sentiment-bot"));
        await member.HandlerAsync("/account/tokens", "Make", ("name", "the machine under my desk"), ("days", "90"));
        var user = await Running.ReadAsync(db => db.Users.Where(row => row.Email == Address(Reader.Member)).Select(row => row.Id).SingleAsync());
        _order = await Running.ReadAsync(db => db.Orders.Where(row => row.UserId == user && row.State == OrderState.Paid).Select(row => row.Id).FirstAsync());
        await using var scope = Running.Services.CreateAsyncScope();
        _unsubscribe = scope.ServiceProvider.GetRequiredService<MailOptOuts>().TokenOf(user);
    }

    public ValueTask DisposeAsync() => _journeys.DisposeAsync();

    public static string Address(Reader reader) => reader.ToString().ToLowerInvariant() + "@example.com";

    /// <summary>Every page of the shop but the back room's, in each of its states that an address leads to.</summary>
    public IReadOnlyList<LookedAtPage> Pages() =>
    [
        .. Seen(
            Reader.Anyone,
            "/", "/modules", "/modules/momentum-strategies", "/modules/statistical-arbitrage", "/lessons", "/lessons/what-is-a-trend", "/lessons/order-book-anatomy", "/pricing",
            "/pricing?every=year", "/bots", "/bots?category=hft&search=queue", "/bots?search=nothing-has-this-name", "/bundles", "/products/hft-bot", "/products/simple-arbitrage-bot",
            "/products/beginner-bundle", "/products/professional-bundle", "/api", "/login", "/login?returnUrl=/account", "/external?failed=true", "/register", "/forgot-password", "/reset-password?user=u&token=t",
            "/confirm-email?user=u&token=t", "/mail/unsubscribe", "/mail/unsubscribe?token=" + _unsubscribe, "/denied/module-5", "/denied/hft-bot", "/nowhere", "/checkout/cancelled",
            "/status/400", "/status/403", "/status/404", "/status/405", "/status/409", "/status/429", "/status/500", "/status/503"),
        .. Seen(Reader.Newcomer, "/library", "/slots", "/account", "/account/tokens", "/account/passkeys", "/modules/momentum-strategies", "/lessons/what-is-a-trend", "/plan"),
        .. Seen(
            Reader.Member,
            "/library", "/account", "/account/tokens", "/account/sessions", "/account/passkeys", "/account/providers", "/account/confirm", "/account/confirm?by=passkey", "/pricing", "/lessons", "/lessons/low-latency-csharp",
            "/modules/high-frequency-trading", "/products/simple-arbitrage-bot", "/plan", "/plan?to=elite_monthly", "/plan?to=basic_monthly", "/plan?to=elite_yearly", "/slots", $"/orders/{_order}", _success, _session, "/logout", "/checkout"),
    ];

    /// <summary>Signs this reader in by the page for it.</summary>
    public void SignIn(Chromium browser, Reader reader)
    {
        if (reader == Reader.Anyone)
            return;
        browser.Open(new Uri(Running.Url, "/login"));
        browser.Type("email", Address(reader));
        browser.Type("password", Visitor.Password);
        browser.Click("sign-in");
        browser.Shows("Sign out");
    }

    /// <summary>The addresses of all pages as the shop itself knows them: "/orders/{id:guid}".</summary>
    public IReadOnlyList<string> Routes() =>
    [
        .. Running.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<LookedAtPage> Seen(Reader reader, params string[] paths) => paths.Select(path => new LookedAtPage(path, reader));

    private static async Task<string> PayAsync(Visitor visitor, HttpResponseMessage checkout)
    {
        var paid = await visitor.PostAsync(checkout.Headers.Location!.PathAndQuery);
        var success = paid.Headers.Location!.PathAndQuery;
        await visitor.Http.GetStringAsync(success);
        return success;
    }

    private async Task SubscribeAsync(Visitor visitor, string key)
    {
        var price = await Running.ReadAsync(db => db.Prices.SingleAsync(row => row.LookupKey == key && row.RetiredAt == null));
        await PayAsync(visitor, await visitor.PostAsync(
            "/pricing", ("ProductId", price.ProductId), ("PriceId", price.Id.ToString()), ("AmountMinor", FormattableString.Invariant($"{price.AmountMinor}"))));
    }

    private static async Task FetchAsync(Visitor visitor)
    {
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", await visitor.TokenAsync("/library")), KeyValuePair.Create("product", Bot)]);
        using var link = await visitor.Http.PostAsync("/library?handler=Download", form);
        await visitor.Http.GetByteArrayAsync(link.Headers.Location!.OriginalString);
    }
}
