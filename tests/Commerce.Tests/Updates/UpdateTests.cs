using AlgoAcademy.Commerce.Tests.Downloads;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Updates;

public sealed class UpdateTests
{
    private static readonly string B = new('b', 64);

    [Fact]
    public async Task An_owner_who_fetched_an_older_release_has_an_update_and_its_delta()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await ReleaseTests.OwnerAsync(shop);
        Assert.False((await UpdateAsync(shop, user)).IsAvailable);
        await FetchAsync(shop, user);
        Assert.False((await UpdateAsync(shop, user)).IsAvailable);

        var newer = await PublishedAsync(shop, "1.1.0");
        var delta = await DeltaAsync(shop, newer);

        var update = await UpdateAsync(shop, user);
        Assert.True(update.IsAvailable);
        Assert.Equal(("1.0.0", "1.1.0", delta.Id), (update.Have?.Version, update.Newest?.Version, update.Delta?.Id));
        await FetchAsync(shop, user);
        Assert.False((await UpdateAsync(shop, user)).IsAvailable);
    }

    [Fact]
    public async Task An_owner_of_a_withdrawn_release_reads_why()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await ReleaseTests.OwnerAsync(shop);
        await FetchAsync(shop, user);
        var have = (await UpdateAsync(shop, user)).Have!;

        await ReleaseTests.WithdrawAsync(shop, have.Id, "Wrong prices.", malware: false);

        var update = await UpdateAsync(shop, user);
        Assert.Equal(("Wrong prices.", null), (update.Withdrawn, update.Newest));
    }

    [Fact]
    public async Task A_link_to_a_delta_opens_the_delta_and_logs_the_release()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await ReleaseTests.OwnerAsync(shop);
        var newer = await PublishedAsync(shop, "1.1.0");
        var delta = await DeltaAsync(shop, newer);

        var link = Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user, from: "1.0.0")).Link;
        var ticket = await ReleaseTests.OpenAsync(shop, link.Token);

        Assert.Equal((delta.Sha256, delta.Size), (link.Sha256, link.Size));
        Assert.Equal((delta.Sha256, "1.0.0", newer.Id), (ticket!.Sha256, ticket.FromVersion, ticket.Release.Id));
        Assert.IsType<LinkResult.UnknownVersion>(await LinkAsync(shop, user, from: "0.9.0"));
    }

    [Fact]
    public async Task A_delta_is_noted_once_forward_and_with_one_content_only()
    {
        await using var shop = await TestShop.OpenAsync();
        var newer = await PublishedAsync(shop, "1.1.0");
        var first = await DeltaAsync(shop, newer);

        Assert.Equal(first.Id, (await DeltaAsync(shop, newer)).Id);
        await Assert.ThrowsAsync<ArgumentException>(() => DeltaAsync(shop, newer, new string('d', 64)));
        var old = await shop.ReadAsync(db => db.Releases.SingleAsync(row => row.Minor == 0));
        await Assert.ThrowsAsync<ArgumentException>(() => shop.RunAsync<PublishDelta, ReleaseDelta>(
            publish => publish.RunAsync(newer, old, (B, 5), CancellationToken.None)));
    }

    [Fact]
    public async Task M3_the_shop_never_takes_an_older_or_expired_index()
    {
        await using var shop = await TestShop.OpenAsync();

        Assert.Null(await IndexAsync(shop, 2, [2]));
        Assert.Null(await IndexAsync(shop, 2, [2]));
        Assert.Contains("above 2", await IndexAsync(shop, 2, [22]), StringComparison.Ordinal);
        Assert.Contains("above 2", await IndexAsync(shop, 1, [1]), StringComparison.Ordinal);
        Assert.Contains("past its date", await IndexAsync(shop, 3, [3], TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Null(await IndexAsync(shop, 3, [3]));
        var kept = await shop.RunAsync<PublishIndex, UpdateIndex?>(index => index.FindAsync("module-5", CancellationToken.None));
        Assert.Equal((3, (byte)3), (kept!.Sequence, kept.Bytes[0]));
    }

    private static Task<string?> IndexAsync(TestShop shop, long sequence, byte[] bytes, TimeSpan? life = null) =>
        shop.RunAsync<PublishIndex, string?>(publish => publish.RunAsync(
            new UpdateIndex
            {
                ProductId = "module-5",
                Sequence = sequence,
                Bytes = bytes,
                Signature = new byte[64],
                ExpiresAt = shop.Clock.GetUtcNow() + (life ?? TimeSpan.FromDays(30)),
            },
            CancellationToken.None));

    private static async Task<Release> PublishedAsync(TestShop shop, string version) =>
        Assert.IsType<PublishResult.Published>(await ReleaseTests.PublishAsync(shop, version, B)).Release;

    private static async Task<ReleaseDelta> DeltaAsync(TestShop shop, Release to, string? sha256 = null)
    {
        var from = await shop.ReadAsync(db => db.Releases.SingleAsync(row => row.Minor == 0));
        return await shop.RunAsync<PublishDelta, ReleaseDelta>(
            publish => publish.RunAsync(from, to, (sha256 ?? new string('c', 64), 5), CancellationToken.None));
    }

    private static async Task FetchAsync(TestShop shop, string user)
    {
        var link = Assert.IsType<LinkResult.Issued>(await ReleaseTests.LinkAsync(shop, user)).Link;
        await shop.RunAsync<OpenDownload, int>(async open =>
        {
            await open.RecordAsync((await open.RunAsync(link.Token, CancellationToken.None))!, DownloadOutcome.Opened, CancellationToken.None);
            return 0;
        });
    }

    private static Task<LinkResult> LinkAsync(TestShop shop, string user, string from) => shop.RunAsync<CreateDownloadLink, LinkResult>(
        create => create.RunAsync(user, new DownloadWish("module-5") { From = from }, CancellationToken.None));

    private static async Task<OwnedUpdate> UpdateAsync(TestShop shop, string user) => Assert.Single(
        await shop.RunAsync<OwnedUpdates, IReadOnlyList<OwnedUpdate>>(updates => updates.OfAsync(user, ReleaseChannel.Stable, CancellationToken.None)));
}
