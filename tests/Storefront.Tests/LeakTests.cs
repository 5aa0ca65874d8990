using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>S7: nobody without access is sent a paid cell, by whatever route. Every address is followed, every template tried.</summary>
public sealed partial class LeakTests
{
    [Theory]
    [InlineData("anonymous")]
    [InlineData("free")]
    [InlineData("basic")]
    public async Task S7_no_route_sends_a_paid_cell_to_whom_the_lesson_is_locked(string tier)
    {
        await using var shop = await RunningShop.StartAsync(bundle: null, trusted: null, "--Shop:LinksPerMinute", "100000");
        using var visitor = new Visitor(shop);
        // The page of an owner comes first: what it left in a cache must not reach the next one.
        using var owner = await new Visitor(shop).SignUpAsync("s7-owner@example.com");
        await owner.Http.GetStringAsync(await owner.BuyAsync());
        var lesson = "/lessons/" + CourseCatalog.Load().FindLesson("L27")!.Slug;
        var opened = await owner.Http.GetAsync(lesson);
        Assert.Contains(FixtureLesson.Secret, await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        if (tier != "anonymous")
            await visitor.SignUpAsync("s7@example.com");
        if (tier == "basic")
            await SubscribeAsync(shop, "s7@example.com", tier);

        var waiting = new Queue<string>(Seeds(shop));
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            foreach (var accept in new[] { "text/html", "application/json" })
            {
                var text = await ReadAsync(visitor, path, accept, opened.Headers.ETag);
                Assert.False(text.Contains(FixtureLesson.Secret, StringComparison.OrdinalIgnoreCase), $"{path} as {accept} holds a paid cell.");
                foreach (var link in LinksOf(text).Where(link => link != "/logout" && seen.Add(link)))
                    waiting.Enqueue(link);
            }
        }

        // The crawl went where it matters.
        Assert.Contains("/lessons/" + CourseCatalog.Load().FindLesson("L27")!.Slug, seen);
        Assert.True(seen.Count > 70, $"only {seen.Count} addresses were seen");
    }

    // Every route the shop has, with every id that could stand in its template.
    private static IEnumerable<string> Seeds(RunningShop shop)
    {
        string[] values = ["L27", "module-5", "M05", "full-course", "momentum-strategies", CourseCatalog.Load().FindLesson("L27")!.Slug, "1", "404"];
        var templates = shop.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal);
        foreach (var template in templates.Concat(["/sitemap.xml", "/robots.txt", "/.well-known/x", "/reading/", "/bundles/"]))
        {
            foreach (var value in values)
                yield return Parameter().Replace(template, value);
        }
    }

    // Whole, by the end of it, and with the tag of what the owner was sent.
    private static async Task<string> ReadAsync(Visitor visitor, string path, string accept, EntityTagHeaderValue? tag)
    {
        var text = new System.Text.StringBuilder();
        foreach (var way in new[] { "whole", "range", "tag" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            visitor.Http.DefaultRequestHeaders.Accept.Clear();
            request.Headers.Accept.ParseAdd(accept);
            if (way == "range")
                request.Headers.Range = new RangeHeaderValue(null, 100_000);
            if (way == "tag")
                request.Headers.IfNoneMatch.Add(tag ?? EntityTagHeaderValue.Parse("\"x\""));
            using var answer = await visitor.Http.SendAsync(request);
            Assert.True((int)answer.StatusCode < 500, $"{path} as {accept} answers {(int)answer.StatusCode}.");
            text.AppendJoin('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value));
            text.Append(await answer.Content.ReadAsStringAsync());
        }

        return text.ToString();
    }

    private static async Task SubscribeAsync(RunningShop shop, string email, string tier)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var user = await shop.ReadAsync(db => Task.FromResult(db.Users.Single(row => row.Email == email).Id));
        var draft = new GrantDraft(user, GrantScope.Tier, tier, GrantSource.Subscription, "sub_s7") { Act = new GrantAct(Grant.ByShop, "test") };
        Assert.IsType<GrantResult.Done>(await scope.ServiceProvider.GetRequiredService<GrantLedger>().GrantAsync(draft, CancellationToken.None));
    }

    private static IEnumerable<string> LinksOf(string text) => Link().Matches(text)
        .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["path"].Value).Split('#')[0])
        .Where(path => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex("(?:href|src|action|data-read)=\"(?<path>/[^\"]*)\"|<loc>https?://[^/]+(?<path>/[^<]*)</loc>|\"(?<path>/[a-z][^\"\\s]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
