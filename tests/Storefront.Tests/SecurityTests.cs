using System.Net;
using System.Text.Json;
using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>The doors: what is refused before anything is done.</summary>
public sealed class SecurityTests(AdminShop shop) : IClassFixture<AdminShop>
{
    private RunningShop Running => shop.Running;

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.BadRequest)]
    [InlineData("none", HttpStatusCode.BadRequest)]
    public async Task S2_a_form_posted_from_another_site_is_refused_before_its_token_is_looked_at(string site, HttpStatusCode status)
    {
        using var http = Running.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/login") { Content = new FormUrlEncodedContent([new("Email", "a@example.com")]) };
        request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S2_the_webhook_may_come_from_anywhere_but_must_be_signed()
    {
        using var http = Running.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new StringContent("{}") };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.BadRequest, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_form_may_lead_to_the_shop_and_to_stripes_two_pages_and_nowhere_else()
    {
        using var http = Running.Browser();

        var policy = Assert.Single((await http.GetAsync("/")).Headers.GetValues("Content-Security-Policy")).Split(';', StringSplitOptions.TrimEntries);

        Assert.Contains("form-action 'self' https://checkout.stripe.com https://billing.stripe.com", policy);
        Assert.All(policy, rule => Assert.DoesNotContain("*", rule, StringComparison.Ordinal));
        Assert.Equal(
            ["base-uri", "connect-src", "default-src", "form-action", "frame-ancestors", "img-src", "script-src", "style-src"],
            policy.Select(rule => rule.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_whole_api_answers_429_with_the_seconds_to_wait_and_a_code()
    {
        await using var limited = await RunningShop.StartAsync(bundle: null, trusted: null, "--Shop:ApiPerMinute", "5");
        using var visitor = new Visitor(limited);
        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 12; request++)
            answers.Add(await visitor.JsonAsync(request % 2 == 0 ? "/api/lessons" : "/api/products"));

        // The minute may turn over once while the twelve run.
        var refused = answers.FindAll(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Count, 2, 7);
        Assert.All(refused, answer => Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)));
        Assert.Equal("application/problem+json", refused[0].Content.Headers.ContentType!.MediaType);
        Assert.Equal("too_many_requests", JsonDocument.Parse(await refused[0].Content.ReadAsStringAsync()).RootElement.GetProperty("reason").GetString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/modules")).StatusCode);
    }

    [Fact]
    public async Task D4_a_flood_of_link_requests_calls_a_person_once()
    {
        await using var limited = await RunningShop.StartAsync(bundle: null, trusted: null, "--Shop:LinksPerMinute", "5");
        using var thief = await new Visitor(limited).SignUpAsync("flood@example.com");
        await thief.Http.GetStringAsync(await thief.BuyAsync());
        var user = await limited.ReadAsync(db => db.Users.Select(row => row.Id).SingleAsync());
        var refused = 0;
        for (var request = 0; request < 100; request++)
            refused += (await thief.JsonAsync("/api/downloads/module-5")).StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;

        Assert.InRange(refused, 90, 95);
        Assert.Equal(user, Assert.Single(await limited.ReadAsync(db => db.Audit.Where(line => line.Action == "alert.flood").ToListAsync())).UserId);
    }

    [Fact]
    public async Task S3_a_tier_claimed_in_cookie_query_header_or_form_opens_nothing()
    {
        using var student = await new Visitor(Running).SignUpAsync("s3@example.com");
        var lesson = "/lessons/" + CourseCatalog.Load().FindLesson("L27")!.Slug;
        using var claim = new HttpRequestMessage(HttpMethod.Get, lesson + "?tier=enterprise&isPurchased=true&Role=Admin");
        claim.Headers.Add("Cookie", "tier=enterprise; role=Admin");
        claim.Headers.Add("X-Tier", "enterprise");

        var text = await (await student.Http.SendAsync(claim)).Content.ReadAsStringAsync();

        Assert.DoesNotContain(FixtureLesson.Secret, text, StringComparison.Ordinal);
        // Nor does a sign-up form with more fields than the page has make more than an account.
        using var climber = new Visitor(Running);
        await climber.PostAsync("/register", ("Email", "climber@example.com"), ("Password", Visitor.Password), ("tier", "enterprise"), ("Tier", "enterprise"), ("Role", "Admin"), ("Claims[0].Type", AdminRole.Claim), ("IsAdmin", "true"));
        var id = await shop.IdOfAsync("climber@example.com");
        Assert.False(await Running.ReadAsync(db => db.UserClaims.AnyAsync(row => row.UserId == id)));
        Assert.False(await Running.ReadAsync(db => db.Grants.AnyAsync(row => row.UserId == id)));
    }

    [Theory]
    [InlineData("/library")]
    [InlineData("/account")]
    [InlineData("/admin")]
    [InlineData("/admin/customers/x")]
    [InlineData("/orders/00000000-0000-0000-0000-000000000001")]
    [InlineData("/checkout/success?session_id=cs_test_1")]
    [InlineData("/d/token")]
    public async Task What_is_one_persons_or_has_an_id_in_its_address_is_stored_by_no_cache(string path)
    {
        foreach (var http in new[] { shop.Buyer.Http, shop.Admin.Http })
        {
            var answer = await http.GetAsync(path);
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task S6_after_signing_in_only_own_addresses_are_gone_to(string returnUrl)
    {
        using var visitor = new Visitor(Running);

        var answer = await visitor.PostAsync("/login", ("Email", "buyer@example.com"), ("Password", Visitor.Password), ("ReturnUrl", returnUrl));

        Assert.Equal("/library", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_400_or_413_never_500()
    {
        using var http = Running.Browser();
        using var nul = new FormUrlEncodedContent([new("Email", "a\0@example.com"), new("Password", "x")]);
        using var many = new FormUrlEncodedContent(Enumerable.Range(0, 2000).Select(field => KeyValuePair.Create($"f{field}", "x")));
        using var huge = new FormUrlEncodedContent([new("Email", new string('a', 3 << 20))]);
        using var broken = new StringContent("--x\r\nnonsense", null, "multipart/form-data") { Headers = { ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } } } };

        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync("/login", nul)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync("/login", many)).StatusCode);
        Assert.True((int)(await http.PostAsync("/login", broken)).StatusCode is 400, "broken");
        Assert.True((int)(await http.PostAsync("/login", huge)).StatusCode is 400 or 413, "huge");
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/bots?search=%00")).StatusCode);
    }
}
