using System.Net;
using System.Net.Http.Headers;

namespace AlgoAcademy.Bundles.Tests.ObjectStores;

/// <summary>The store's requests and links before a judge that none of us wrote.</summary>
public sealed class SwiftTests(Swift swift) : IClassFixture<Swift>
{
    private static readonly byte[] Zip = Sample.Noise(300_000);

    [Fact]
    public async Task What_the_store_puts_is_accepted_found_and_read_back()
    {
        using var store = new R2BundleStore(swift.Options, TimeProvider.System);
        var key = await PutAsync("1.0.0");

        Assert.IsType<LocateResult.Direct>(await store.LocateAsync(key, Zip.Length, StoreLinks.LongestLife));
        var opened = Assert.IsType<OpenResult.Opened>(await store.OpenAsync(key, Zip.Length));
        await using var content = opened.Content;
        Assert.Equal(key.Sha256, await Sha256Text.OfAsync(content));
        Assert.IsType<LocateResult.BeingRepaired>(await store.LocateAsync(key, Zip.Length - 1, StoreLinks.LongestLife));
        Assert.IsType<OpenResult.BeingRepaired>(await store.OpenAsync(new BundleKey("module-5", key.Version, new string('a', 64)), Zip.Length));
    }

    [Fact]
    public async Task A_link_gives_the_zip_whole_and_in_parts_under_the_name_that_was_signed()
    {
        var link = await LinkAsync("1.1.0", StoreLinks.LongestLife);
        using var client = new HttpClient();

        using var whole = await client.GetAsync(link);
        Assert.Equal(Zip, await whole.Content.ReadAsByteArrayAsync());
        Assert.Equal("algoacademy-module-5-1.1.0.zip", whole.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        using var request = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Range = new RangeHeaderValue(1000, 1999) } };
        using var part = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Zip[1000..2000], await part.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("X-Amz-Expires=300", "X-Amz-Expires=3000")]
    [InlineData("module-5-1.2.0.zip", "module-6-1.2.0.zip")]
    [InlineData("no-store", "public")]
    [InlineData("/1.2.0/", "/1.3.0/")]
    public async Task A_link_with_another_word_in_it_is_refused(string signed, string forged)
    {
        var link = (await LinkAsync("1.2.0", StoreLinks.LongestLife)).AbsoluteUri;
        Assert.Contains(signed, link, StringComparison.Ordinal);
        using var client = new HttpClient();

        using var answer = await client.GetAsync(link.Replace(signed, forged, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_is_refused_for_another_method_and_after_its_life()
    {
        var link = await LinkAsync("1.4.0", TimeSpan.FromSeconds(4));
        using var client = new HttpClient();

        using var deletion = await client.DeleteAsync(link);
        Assert.Equal(HttpStatusCode.Forbidden, deletion.StatusCode);
        using var inTime = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
        await Task.Delay(TimeSpan.FromSeconds(6));
        using var late = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
    }

    [Fact]
    public async Task D1_a_wrong_secret_makes_the_store_unavailable_not_the_zip_missing()
    {
        var key = await PutAsync("1.5.0");
        using var store = new R2BundleStore(swift.Options with { SecretAccessKey = "guessed" }, TimeProvider.System);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.OpenAsync(key, Zip.Length));
    }

    [Fact]
    public async Task D7_what_was_never_claimed_is_listed_and_swept()
    {
        var key = await PutAsync("1.6.0");
        using var store = new R2BundleStore(swift.Options, new StillClock { Now = TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(25) });

        Assert.True(await store.SweepAsync() >= 1);

        using var now = new R2BundleStore(swift.Options, TimeProvider.System);
        Assert.IsType<LocateResult.BeingRepaired>(await now.LocateAsync(key, Zip.Length, StoreLinks.LongestLife));
    }

    private async Task<BundleKey> PutAsync(string version)
    {
        var key = new BundleKey("module-5", BundleVersion.Parse(version), Sha256Text.Of(Zip));
        await swift.PutAsync(key, Zip);
        return key;
    }

    private async Task<Uri> LinkAsync(string version, TimeSpan life)
    {
        using var store = new R2BundleStore(swift.Options, TimeProvider.System);
        return Assert.IsType<LocateResult.Direct>(await store.LocateAsync(await PutAsync(version), Zip.Length, life)).Link;
    }
}
