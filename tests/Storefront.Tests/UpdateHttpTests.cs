using System.Net;
using System.Text.Json;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Updates and running downloads over real HTTP: the publisher's words, the owner's requests, the updater's program.</summary>
public sealed class UpdateHttpTests : IAsyncLifetime
{
    private const int Ballast = 24 << 20;
    private RunningShop shop = null!;
    private Visitor owner = null!;

    public async ValueTask InitializeAsync()
    {
        shop = await RunningShop.StartAsync();
        owner = await new Visitor(shop).SignUpAsync("owner@example.com");
        await owner.Http.GetStringAsync(await owner.BuyAsync());
    }

    [Fact]
    public async Task A_published_delta_and_index_bring_an_owner_to_the_next_release()
    {
        using var key = SigningKeyFile.Load(Path.Combine(shop.Data, PublisherKeys.DevelopmentKeyFile));
        await PublishNextAsync(key);

        var keys = TrustedKeys.Parse(await owner.Http.GetStringAsync("/trusted-keys.txt"));
        var answer = await JsonAsync("/api/updates/module-5");
        var signed = new SignedIndex(answer.GetProperty("index").GetBytesFromBase64(), answer.GetProperty("signature").GetBytesFromBase64());
        var (index, _) = new IndexReader(keys, TimeProvider.System).Read(signed, "module-5", IndexMark.None);
        var link = await JsonAsync("/api/downloads/module-5?version=1.1.0&from=1.0.0");
        var delta = await owner.Http.GetByteArrayAsync(link.GetProperty("url").GetString());

        var installed = Path.Combine(shop.Data, "installed");
        SafeUnzip.Extract(Path.Combine(shop.Data, "fixture-module-5.zip"), installed);
        var patched = new DeltaPatch(keys).Apply(installed, new MemoryStream(delta), installed + "-1.1.0");
        Assert.Equal("1.1.0", Assert.IsType<Verification.Verified>(patched).Manifest.Version.ToString());
        Assert.Equal(index.Releases[^1].Deltas[0].Sha256, link.GetProperty("sha256").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await owner.JsonAsync("/api/updates/module-1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.JsonAsync("/api/downloads/module-5?version=9.9.9")).StatusCode);
    }

    [Fact]
    public async Task R6_a_refund_while_a_download_runs_breaks_it_off()
    {
        using var key = SigningKeyFile.Load(Path.Combine(shop.Data, PublisherKeys.DevelopmentKeyFile));
        await PublishNextAsync(key);
        var url = (await JsonAsync("/api/downloads/module-5")).GetProperty("url").GetString();
        using var answer = await owner.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[100_000]);

        await shop.ReadAsync(db => db.Grants.ExecuteUpdateAsync(grants => grants.SetProperty(grant => grant.RevokedAt, TimeProvider.System.GetUtcNow())));

        using var rest = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(rest));
        Assert.True(rest.Length < Ballast);
        var outcomes = await shop.ReadAsync(db => db.Downloads.Select(row => row.Outcome).ToListAsync());
        Assert.Contains(DownloadOutcome.Stopped, outcomes);
    }

    [Fact]
    public async Task D5_a_withdrawn_version_is_410_with_the_reason_and_what_to_take_instead()
    {
        using var key = SigningKeyFile.Load(Path.Combine(shop.Data, PublisherKeys.DevelopmentKeyFile));
        await PublishNextAsync(key);
        var next = await shop.ReadAsync(db => db.Releases.SingleAsync(release => release.Minor == 1));
        await shop.ReadAsync(db => new WithdrawRelease(db, TimeProvider.System).RunAsync(next.Id, "Wrong prices.", malware: false, CancellationToken.None));

        var answer = await owner.JsonAsync("/api/downloads/module-5?version=1.1.0");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("Wrong prices. Take 1.0.0.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        owner.Dispose();
        await shop.DisposeAsync();
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        var answer = await owner.JsonAsync(path);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task PublishNextAsync(SigningKey key)
    {
        var first = Path.Combine(shop.Data, "fixture-module-5.zip");
        var second = Path.Combine(shop.Data, "second.zip");
        // Bytes that do not compress, the same each time: a linear congruence.
        var noise = new byte[Ballast];
        for (var (i, state) = (0, 1u); i < noise.Length; i++)
            noise[i] = (byte)((state = unchecked((state * 1664525) + 1013904223)) >> 24);
        var bundle = BundleBuilder.Build(
            new BundleContent
            {
                Product = "module-5",
                Version = BundleVersion.Parse("1.1.0"),
                Created = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero),
                MinKernel = BundleVersion.Parse("1.0.0"),
                Files = [BundleEntry.FromText("README.md", "# Module 5, again\n"), BundleEntry.FromBytes("packages/ballast.bin", noise)],
            },
            key,
            second);
        var delta = new DeltaBuilder(new TrustedKeys(key.Public), key).Build(first, second, Path.Combine(shop.Data, "delta.zip"));
        var edit = new IndexEdit(key, TimeProvider.System);
        var index = edit.Add(edit.Begin("module-5"), new IndexedRelease
        {
            Version = bundle.Manifest.Version,
            Channel = BundleChannel.Stable,
            Published = bundle.Manifest.Created,
            Sha256 = bundle.Sha256,
            Size = bundle.Size,
            Deltas = [new IndexedDelta(delta.Delta.From, delta.Sha256, delta.Size)],
        });
        await SignedIndex.Sign(index, key).SaveAsync(Path.Combine(shop.Data, "releases", "module-5"));
        var errors = new StringWriter();
        string[] words =
        [
            "publish", "--product", "module-5", "--version", "1.1.0", "--bundle", second, "--delta", delta.Path,
            "--index", Path.Combine(shop.Data, "releases"), "--data", shop.Data, "--environment", "Development", "--Logging:LogLevel:Default", "Error",
        ];
        Assert.True(await ShopCommandLine.RunAsync(words, TextWriter.Null, errors) == 0, errors.ToString());
    }
}
