using System.Text.RegularExpressions;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>S7: nobody without access is sent a paid cell, by whatever route. Every address is followed, every template tried.</summary>
public sealed partial class LeakTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task S7_no_route_sends_a_paid_cell_to_whom_the_lesson_is_locked(bool signedIn)
    {
        await using var shop = await RunningShop.StartAsync(bundle: null, trusted: null, "--Shop:LinksPerMinute", "100000");
        using var visitor = new Visitor(shop);
        // The page of an owner comes first: what it left in a cache must not reach the next one.
        using var owner = await new Visitor(shop).SignUpAsync("s7-owner@example.com");
        await owner.Http.GetStringAsync(await owner.BuyAsync());
        var open = await owner.Http.GetStringAsync("/lessons/" + CourseCatalog.Load().FindLesson("L27")!.Slug);
        Assert.Contains(FixtureLesson.Secret, open, StringComparison.Ordinal);
        if (signedIn)
            await visitor.SignUpAsync("s7@example.com");

        var waiting = new Queue<string>(Seeds(shop));
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            foreach (var accept in new[] { "text/html", "application/json" })
            {
                var text = await ReadAsync(visitor, path, accept);
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

    private static async Task<string> ReadAsync(Visitor visitor, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        visitor.Http.DefaultRequestHeaders.Accept.Clear();
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await visitor.Http.SendAsync(request);
        Assert.True((int)answer.StatusCode < 500, $"{path} as {accept} answers {(int)answer.StatusCode}.");
        return string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value))
            + await answer.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> LinksOf(string text) => Link().Matches(text)
        .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["path"].Value).Split('#')[0])
        .Where(path => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex("(?:href|src|action|data-read)=\"(?<path>/[^\"]*)\"|<loc>https?://[^/]+(?<path>/[^<]*)</loc>|\"(?<path>/[a-z][^\"\\s]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
