using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

public sealed class ApiTests(ApiTests.Shop shop) : IClassFixture<ApiTests.Shop>
{
    private RunningShop Running => shop.Running;

    [Fact]
    public async Task The_openapi_document_describes_every_api_route_and_no_other()
    {
        using var visitor = new Visitor(Running);

        var document = await JsonAsync(await visitor.JsonAsync("/openapi.json"));

        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet(StringComparer.Ordinal);
        string[] expected =
        [
            "/api/access/{item}", "/api/downloads/{product}", "/api/lessons", "/api/lessons/{id}", "/api/products", "/api/products/{id}/releases",
            "/api/updates/{product}",
        ];
        Assert.Superset(expected.ToHashSet(StringComparer.Ordinal), paths);
        Assert.All(paths, path => Assert.StartsWith("/api/", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reference_page_names_every_call_of_the_document()
    {
        using var visitor = new Visitor(Running);
        var html = await visitor.Http.GetStringAsync("/api");

        var document = await JsonAsync(await visitor.JsonAsync("/openapi.json"));

        foreach (var path in document.GetProperty("paths").EnumerateObject())
            Assert.Contains(path.Name, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_a_list_put_together_are_the_list()
    {
        using var visitor = new Visitor(Running);
        var ids = new List<string>();
        for (var page = 1; page <= 6; page++)
        {
            var answer = await JsonAsync(await visitor.JsonAsync($"/api/lessons?page={page}&size=10"));
            Assert.Equal(57, answer.GetProperty("total").GetInt32());
            ids.AddRange(answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
        }

        Assert.Equal(Enumerable.Range(1, 57).Select(number => $"L{number:00}"), ids);
    }

    [Theory]
    [InlineData("/api/lessons?page=0", "bad_page", HttpStatusCode.BadRequest)]
    [InlineData("/api/lessons?size=101", "bad_page", HttpStatusCode.BadRequest)]
    [InlineData("/api/lessons/L99", "unknown_lesson", HttpStatusCode.NotFound)]
    [InlineData("/api/products/none/releases", "unknown_product", HttpStatusCode.NotFound)]
    [InlineData("/api/access/none", "unknown_item", HttpStatusCode.NotFound)]
    [InlineData("/api/downloads/none", "unknown_product", HttpStatusCode.NotFound)]
    public async Task A_fault_is_problem_details_with_a_code(string path, string reason, HttpStatusCode status)
    {
        using var visitor = new Visitor(Running);

        var answer = await visitor.JsonAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(reason, (await JsonAsync(answer)).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task An_unchanged_answer_is_304_and_an_owners_tag_opens_nothing_to_others()
    {
        using var owner = await new Visitor(Running).SignUpAsync("tag-owner@example.com");
        await owner.Http.GetStringAsync(await owner.BuyAsync());
        var open = await owner.JsonAsync("/api/lessons/L27");
        Assert.Contains(FixtureLesson.Secret, await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var stranger = new Visitor(Running);

        Assert.Equal(HttpStatusCode.NotModified, (await TaggedAsync(owner, open.Headers.ETag!.Tag)).StatusCode);
        var locked = await TaggedAsync(stranger, open.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        Assert.NotEqual(open.Headers.ETag, locked.Headers.ETag);
        Assert.DoesNotContain(FixtureLesson.Secret, await locked.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task S3_a_tier_or_role_in_cookie_query_or_body_is_ignored()
    {
        using var visitor = await new Visitor(Running).SignUpAsync("s3@example.com");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/access/L27?tier=elite&open=true&userId=admin");
        request.Headers.Add("Cookie", "tier=elite; role=admin; entitlement=course");
        request.Headers.Add("X-Tier", "elite");

        var access = await JsonAsync(await visitor.Http.SendAsync(request));
        var checkout = await visitor.PostAsync("/modules/momentum-strategies", ("Tier", "elite"), ("Paid", "true"), ("UserId", "admin"));

        Assert.False(access.GetProperty("open").GetBoolean());
        Assert.Equal(HttpStatusCode.Redirect, checkout.StatusCode);
        Assert.False(await Running.ReadAsync(db => db.Grants.AnyAsync(grant => db.Users.Any(user => user.Id == grant.UserId && user.Email == "s3@example.com"))));
    }

    private static async Task<HttpResponseMessage> TaggedAsync(Visitor visitor, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/lessons/L27");
        request.Headers.Add("If-None-Match", tag);
        return await visitor.Http.SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>One shop for all tests of this class.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        public RunningShop Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Running = await RunningShop.StartAsync();

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
