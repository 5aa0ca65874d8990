using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Bundles.Tests.Updating;

/// <summary>The updater against a shop on this machine that speaks the two agreed addresses and nothing else.</summary>
public sealed class ShopUpdateSourceTests : IAsyncLifetime
{
    private readonly ReleaseFolder releases = new();
    private readonly HttpClient client = new();
    private readonly List<string> asked = [];
    private WebApplication shop = null!;

    private Uri Address => new(shop.Urls.Single() + "/");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        shop = builder.Build();
        shop.MapGet("/api/updates/{product}", async (string product) =>
        {
            var signed = await SignedIndex.LoadAsync(Path.Combine(releases.Root, product));
            return Results.Json(new { Index = signed.Bytes, signed.Signature });
        });
        shop.MapGet("/api/downloads/{product}", (string product, string version, string? from, HttpRequest request) =>
        {
            asked.Add($"{product} {from}->{version}");
            if (request.Headers.Authorization != "Bearer good-token")
                return Results.Problem(statusCode: 401, detail: "Sign in first.");
            var folder = Path.Combine(releases.Root, product, from is null ? version : $"{from}_{version}");
            return Results.Json(new { Url = "/d/" + Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(Directory.GetFiles(folder).Single())) });
        });
        shop.MapGet("/d/{token}", (string token, HttpRequest request) => request.Headers.Authorization.Count > 0
            ? Results.StatusCode(400)
            : Results.File(System.Text.Encoding.UTF8.GetString(Convert.FromHexString(token))));
        await shop.StartAsync();
    }

    [Fact]
    public async Task An_owner_with_a_token_gets_the_delta()
    {
        var updated = Assert.IsType<UpdateResult.Updated>(await UpdateAsync("good-token"));

        Assert.True(updated.ByDelta);
        Assert.Equal(["module-5 1.0.0->1.1.0"], asked);
    }

    [Fact]
    public async Task A_worked_in_bundle_gets_the_whole_one()
    {
        File.WriteAllText(Path.Combine(releases.Two.Installed, "mine.txt"), "x");

        Assert.False(Assert.IsType<UpdateResult.Updated>(await UpdateAsync("good-token")).ByDelta);
        Assert.Equal(["module-5 ->1.1.0"], asked);
    }

    [Theory]
    [InlineData(null, "Give your API token")]
    [InlineData("bad-token", "still valid")]
    public async Task Without_a_good_token_the_message_says_what_to_do(string? token, string hint)
    {
        var fault = await Assert.ThrowsAsync<UpdateSourceException>(() => UpdateAsync(token));

        Assert.Contains("401: Sign in first.", fault.Message, StringComparison.Ordinal);
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_longer_than_the_index_states_is_cut_off()
    {
        using var target = new MemoryStream();

        await Assert.ThrowsAsync<UpdateSourceException>(() => new ShopUpdateSource(client, Address, "good-token").FetchAsync(releases.DeltaKey, 10, target));

        Assert.InRange(target.Length, 0, 10);
    }

    [Fact]
    public async Task A_shop_that_is_not_there_says_so()
    {
        await shop.StopAsync();

        var fault = await Assert.ThrowsAsync<UpdateSourceException>(() => UpdateAsync("good-token"));

        Assert.Contains("cannot be reached", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_never_sent_in_the_clear() =>
        Assert.Throws<ArgumentException>(() => new ShopUpdateSource(client, new Uri("http://shop.example.com/"), "good-token"));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await shop.DisposeAsync();
        releases.Dispose();
    }

    private Task<UpdateResult> UpdateAsync(string? token) =>
        releases.Updater.RunAsync(releases.Two.Installed, new ShopUpdateSource(client, Address, token), BundleChannel.Stable);
}
