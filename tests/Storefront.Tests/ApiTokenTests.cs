using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Tokens over plain HTTP: where they are taken, where they are not, and when they end.</summary>
public sealed partial class ApiTokenTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private RunningShop Running => shared.Running;

    [Fact]
    public async Task A_token_downloads_what_its_owner_bought_without_a_session()
    {
        using var owner = await new Visitor(Running).SignUpAsync("token-owner@example.com");
        await owner.Http.GetStringAsync(await owner.BuyAsync());
        var token = await MakeAsync(owner, "laptop");

        using var library = JsonDocument.Parse(await (await AskAsync("/api/library", token)).Content.ReadAsStringAsync());
        using var link = JsonDocument.Parse(await (await AskAsync("/api/downloads/M05", token)).Content.ReadAsStringAsync());

        Assert.Equal("module-5", library.RootElement.GetProperty("items")[0].GetProperty("product").GetString());
        Assert.Equal("module-5", link.RootElement.GetProperty("product").GetString());
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(link.RootElement.GetProperty("url").GetString()!, token: null)).StatusCode);
        Assert.Contains("\"open\":true", await (await AskAsync("/api/access/module-5", token)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_taken_by_no_page_and_no_other_endpoint()
    {
        using var owner = await new Visitor(Running).SignUpAsync("token-pages@example.com");
        var token = await MakeAsync(owner, "laptop");

        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/account", token, "text/html")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/account/tokens", token, "text/html")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/library", token, "text/html")).StatusCode);
        using var lesson = JsonDocument.Parse(await (await AskAsync("/api/lessons/L27", token)).Content.ReadAsStringAsync());
        Assert.NotEqual(JsonValueKind.Null, lesson.RootElement.GetProperty("locked").ValueKind);
    }

    [Theory]
    [InlineData("aat_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("x")]
    [InlineData("")]
    public async Task An_unknown_token_is_401_with_a_code_even_beside_a_good_session(string token)
    {
        using var owner = await new Visitor(Running).SignUpAsync($"unknown-{Guid.NewGuid():N}@example.com");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/library");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        owner.Http.DefaultRequestHeaders.Accept.Clear();

        using var answer = await owner.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains("token_unknown", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_and_an_expired_token_are_refused_and_say_which_they_are()
    {
        using var owner = await new Visitor(Running).SignUpAsync("token-ends@example.com");
        var (revoked, expired) = (await MakeAsync(owner, "old machine"), await MakeAsync(owner, "older machine"));
        var id = await Running.ReadAsync(db => db.ApiTokens.Where(row => row.Name == "old machine").Select(row => row.Id).SingleAsync());
        await owner.HandlerAsync("/account/tokens", "Revoke", ("id", id.ToString()));
        await Running.ReadAsync(db => db.ApiTokens.Where(row => row.Name == "older machine")
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ExpiresAt, TimeProvider.System.GetUtcNow().AddSeconds(-1))));

        Assert.Contains("token_revoked", await BodyAsync(HttpStatusCode.Unauthorized, revoked), StringComparison.Ordinal);
        Assert.Contains("token_expired", await BodyAsync(HttpStatusCode.Unauthorized, expired), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_nobody_revokes_the_token_of_another()
    {
        using var owner = await new Visitor(Running).SignUpAsync("token-a@example.com");
        using var other = await new Visitor(Running).SignUpAsync("token-b@example.com");
        var token = await MakeAsync(owner, "mine alone");
        var id = await Running.ReadAsync(db => db.ApiTokens.Where(row => row.Name == "mine alone").Select(row => row.Id).SingleAsync());

        Assert.Contains("There is no such token", await other.HandlerAsync("/account/tokens", "Revoke", ("id", id.ToString())), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/api/library", token)).StatusCode);
    }

    [Fact]
    public async Task A_token_is_kept_as_a_hash_shown_once_and_its_use_is_noted()
    {
        using var owner = await new Visitor(Running).SignUpAsync("token-hash@example.com");
        var token = await MakeAsync(owner, "hashed");
        await AskAsync("/api/library", token);

        var row = await Running.ReadAsync(db => db.ApiTokens.SingleAsync(one => one.Name == "hashed"));

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token))), row.Hash);
        Assert.NotNull(row.LastUsedAt);
        Assert.DoesNotContain(token, await owner.Http.GetStringAsync("/account/tokens"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_go_with_their_account()
    {
        using var owner = await new Visitor(Running).SignUpAsync("token-gone@example.com");
        var token = await MakeAsync(owner, "gone");

        await owner.HandlerAsync("/account", "Delete", ("password", Visitor.Password));

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("/api/library", token)).StatusCode);
    }

    [Theory]
    [InlineData("", "90", "must have a name")]
    [InlineData("fine", "3650", "must live 30, 90, 365 days")]
    public async Task A_token_without_name_or_with_too_long_a_life_is_not_made(string name, string days, string why)
    {
        using var owner = await new Visitor(Running).SignUpAsync($"token-bad-{days}@example.com");

        Assert.Contains(why, await owner.HandlerAsync("/account/tokens", "Make", ("name", name), ("days", days)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_document_names_the_endpoints_that_take_a_token_and_no_other()
    {
        using var document = JsonDocument.Parse(await (await AskAsync("/openapi.json", token: null)).Content.ReadAsStringAsync());
        var taking = document.RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.GetProperty("get").TryGetProperty("security", out _)).Select(path => path.Name).Order(StringComparer.Ordinal);

        Assert.Equal(["/api/access/{item}", "/api/downloads/{product}", "/api/library", "/api/updates/{product}"], taking);
        Assert.Equal("bearer", document.RootElement.GetProperty("components").GetProperty("securitySchemes").GetProperty("apiToken").GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task Wrong_tokens_are_slowed()
    {
        await using var own = await RunningShop.StartAsync();
        using var stranger = own.Browser();
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "aat_guess");
        var statuses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 60; guess++)
            statuses.Add((await stranger.GetAsync("/api/library")).StatusCode);

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.DoesNotContain(HttpStatusCode.OK, statuses);
    }

    /// <summary>Makes a token on the page and reads it there.</summary>
    internal static async Task<string> MakeAsync(Visitor owner, string name) =>
        Shown().Match(await owner.HandlerAsync("/account/tokens", "Make", ("name", name), ("days", "90"))).Groups["token"].Value;

    private async Task<string> BodyAsync(HttpStatusCode expected, string token)
    {
        using var answer = await AskAsync("/api/library", token);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string? token, string accept = "application/json")
    {
        using var client = Running.Browser();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd(accept);
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.GetAsync(path);
    }

    [GeneratedRegex("id=\"token\">(?<token>aat_[A-Za-z0-9_-]{43})<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shown();
}
