using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Downloads;

public sealed class GuardedStreamTests
{
    private static readonly byte[] File = [.. Enumerable.Range(0, 10_000).Select(i => (byte)i)];

    [Fact]
    public async Task R6_a_refund_while_a_download_runs_stops_it_at_the_next_chunk()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await ReleaseTests.OwnerAsync(shop);
        var link = Assert.IsType<LinkResult.Issued>(await ReleaseTests.LinkAsync(shop, user)).Link;
        var ticket = (await ReleaseTests.OpenAsync(shop, link.Token))!;
        await using var guarded = new GuardedStream(new MemoryStream(File), _ => IsOpenAsync(shop, ticket), chunk: 1000);
        await guarded.ReadExactlyAsync(new byte[1500]);

        await shop.ReadAsync(async db =>
        {
            (await db.Grants.SingleAsync()).RevokedAt = shop.Clock.GetUtcNow();
            return await db.SaveChangesAsync();
        });

        using var rest = new MemoryStream();
        await Assert.ThrowsAsync<IOException>(() => guarded.CopyToAsync(rest));
        Assert.Equal(File[1500..2000], rest.ToArray());
        Assert.Equal(2000, guarded.Position);
    }

    [Fact]
    public async Task D5_withdrawing_a_release_stops_its_running_downloads()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await ReleaseTests.OwnerAsync(shop);
        var link = Assert.IsType<LinkResult.Issued>(await ReleaseTests.LinkAsync(shop, user)).Link;
        var ticket = (await ReleaseTests.OpenAsync(shop, link.Token))!;
        Assert.True(await IsOpenAsync(shop, ticket));

        await ReleaseTests.WithdrawAsync(shop, ticket.Release.Id, "Harmful.", malware: true);

        Assert.False(await IsOpenAsync(shop, ticket));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(10_000)]
    [InlineData(10_001)]
    public async Task While_access_lasts_every_byte_passes_from_any_place(int chunk)
    {
        var asked = 0;
        await using var guarded = new GuardedStream(new MemoryStream(File), _ => Task.FromResult(++asked > 0), chunk);
        guarded.Position = 100;
        using var copy = new MemoryStream();

        await guarded.CopyToAsync(copy);

        Assert.Equal(File[100..], copy.ToArray());
        Assert.Equal(9_900 / chunk, asked);
    }

    private static Task<bool> IsOpenAsync(TestShop shop, DownloadTicket ticket) =>
        shop.RunAsync<OpenDownload, bool>(open => open.IsOpenAsync(ticket, CancellationToken.None));
}
