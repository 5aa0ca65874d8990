using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

public sealed class ShopHttpTests(ShopHttpTests.Shop fixture) : IClassFixture<ShopHttpTests.Shop>
{
    private RunningShop Running => fixture.Running;

    [Fact]
    public async Task A_download_without_a_purchase_is_403_with_a_machine_reason_and_the_way_in()
    {
        using var visitor = await new Visitor(Running).SignUpAsync("no-purchase@example.com");

        var answer = await visitor.JsonAsync("/api/downloads/module-5");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await ReadJsonAsync(answer);
        Assert.Equal("no_grant", problem.GetProperty("reason").GetString());
        Assert.Equal("module-5", problem.GetProperty("cheapestWayIn").GetProperty("product").GetString());
        Assert.Equal("$57", problem.GetProperty("cheapestWayIn").GetProperty("price").GetString());
    }

    [Fact]
    public async Task A_browser_gets_the_same_403_as_a_page()
    {
        using var visitor = new Visitor(Running);

        var answer = await visitor.Http.GetAsync("/api/downloads/module-5");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("<code id=\"reason\">no_grant</code>", html, StringComparison.Ordinal);
        Assert.Contains("You are not signed in", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Http.GetAsync("/denied/module-5")).StatusCode);
    }

    [Fact]
    public async Task Buying_opens_the_download_and_the_bytes_have_the_published_hash()
    {
        using var visitor = await new Visitor(Running).SignUpAsync("buyer@example.com");
        var success = await visitor.Http.GetStringAsync(await visitor.BuyAsync());
        Assert.Contains("It is yours", success, StringComparison.Ordinal);

        var link = await ReadJsonAsync(await visitor.JsonAsync("/api/downloads/module-5"));
        var url = link.GetProperty("url").GetString()!;
        var bytes = await visitor.Http.GetByteArrayAsync(url);

        Assert.Equal(link.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.True(link.GetProperty("expiresAt").GetDateTimeOffset() <= TimeProvider.System.GetUtcNow().AddMinutes(5));
        using var part = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Range = new RangeHeaderValue(10, 19) } };
        var range = await visitor.Http.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, range.StatusCode);
        Assert.Equal(bytes[10..20], await range.Content.ReadAsByteArrayAsync());
        var access = await ReadJsonAsync(await visitor.JsonAsync("/api/access/L27?explain=1"));
        Assert.Equal("granted", access.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_webhook_alone_grants_without_the_success_page()
    {
        using var visitor = await new Visitor(Running).SignUpAsync("webhook@example.com");
        await visitor.BuyAsync();

        // The success page is never opened; the signed event the test checkout posted has to do it.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await visitor.JsonAsync("/api/downloads/module-5")).StatusCode != HttpStatusCode.OK)
            await Task.Delay(100, limit.Token);
    }

    [Fact]
    public async Task S1_a_foreign_order_or_session_is_not_found()
    {
        using var owner = await new Visitor(Running).SignUpAsync("owner@example.com");
        var success = await owner.BuyAsync();
        await owner.Http.GetStringAsync(success);
        var order = await Running.ReadAsync(db => db.Orders.OrderByDescending(row => row.CreatedAt).FirstAsync());
        Assert.Equal(HttpStatusCode.OK, (await owner.Http.GetAsync($"/orders/{order.Id}")).StatusCode);
        Assert.Contains(order.Id.ToString(), await owner.Http.GetStringAsync($"/orders/{order.Id}?handler=Licence"), StringComparison.Ordinal);

        using var stranger = await new Visitor(Running).SignUpAsync("stranger@example.com");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/orders/{order.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/orders/{order.Id}?handler=Licence")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync(success)).StatusCode);
    }

    [Theory]
    [InlineData("/register")]
    [InlineData("/login")]
    [InlineData("/logout")]
    [InlineData("/checkout")]
    [InlineData("/library?handler=Download")]
    public async Task S2_a_post_without_antiforgery_token_is_refused(string path)
    {
        using var visitor = await new Visitor(Running).SignUpAsync($"s2-{path.GetHashCode(StringComparison.Ordinal):x}@example.com");
        using var form = new FormUrlEncodedContent([new("Email", "a@example.com"), new("Password", Visitor.Password), new("product", "module-5")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.PostAsync(path, form)).StatusCode);
    }

    [Theory]
    [InlineData("AmountMinor", "1")]
    [InlineData("PriceId", "00000000-0000-0000-0000-000000000001")]
    [InlineData("PriceId", "nonsense")]
    public async Task P6_a_tampered_price_is_400(string field, string value)
    {
        using var visitor = await new Visitor(Running).SignUpAsync($"p6-{field}-{value.Length}@example.com");

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/modules/momentum-strategies", (field, value))).StatusCode);
    }

    [Fact]
    public async Task W2_an_unsigned_webhook_is_400_and_a_huge_one_413()
    {
        using var http = Running.Browser();
        using var event1 = new StringContent("""{"id":"evt_x","type":"checkout.session.completed"}""", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync("/webhooks/stripe", event1)).StatusCode);

        using var huge = new ByteArrayContent(new byte[2 << 20]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await http.PostAsync("/webhooks/stripe", huge)).StatusCode);
        Assert.False(await Running.ReadAsync(db => db.Inbox.AnyAsync(row => row.EventId == "evt_x")));
    }

    [Fact]
    public async Task S4_wrong_password_and_unknown_address_get_the_same_words()
    {
        using var visitor = await new Visitor(Running).SignUpAsync("known@example.com");
        using var other = new Visitor(Running);

        var wrong = await (await other.PostAsync("/login", ("Email", "known@example.com"), ("Password", "wrong wrong wrong"))).Content.ReadAsStringAsync();
        var unknown = await (await other.PostAsync("/login", ("Email", "nobody@example.com"), ("Password", "wrong wrong wrong"))).Content.ReadAsStringAsync();

        const string words = "E-mail address and password do not match";
        Assert.Contains(words, wrong, StringComparison.Ordinal);
        Assert.Contains(words, unknown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task S6_after_signing_up_only_own_addresses_are_gone_to(string returnUrl)
    {
        using var visitor = new Visitor(Running);

        var answer = await visitor.PostAsync("/register", ("Email", $"s6-{Guid.NewGuid():N}@example.com"), ("Password", Visitor.Password), ("ReturnUrl", returnUrl));

        Assert.Equal("/modules", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/modules", 200)]
    [InlineData("/modules/market-microstructure", 200)]
    [InlineData("/modules/none", 404)]
    [InlineData("/nowhere", 404)]
    [InlineData("/lessons", 200)]
    [InlineData("/lessons/what-is-a-trend", 200)]
    [InlineData("/lessons/none", 404)]
    [InlineData("/library", 302)]
    [InlineData("/api/access/none", 404)]
    [InlineData("/d/forged", 403)]
    [InlineData("/test-checkout/none", 404)]
    public async Task Every_answer_carries_the_security_headers(string path, int status)
    {
        using var http = Running.Browser();

        var answer = await http.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("style=", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        using var http = Running.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await http.SendAsync(request)).StatusCode);
    }

    private static async Task<JsonElement> ReadJsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>One shop for all tests of this class.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        public RunningShop Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Running = await RunningShop.StartAsync();

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
