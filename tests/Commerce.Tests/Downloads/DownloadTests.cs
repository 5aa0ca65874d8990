using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Downloads;

public sealed class DownloadTests
{
    [Fact]
    public async Task A_link_works_for_five_minutes_and_not_a_moment_longer()
    {
        await using var shop = await TestShop.OpenAsync();
        var link = await BoughtLinkAsync(shop);

        Assert.Equal(shop.Clock.GetUtcNow() + TimeSpan.FromMinutes(5), link.ExpiresAt);
        shop.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await OpenAsync(shop, link.Token));
        shop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await OpenAsync(shop, link.Token));
    }

    [Fact]
    public async Task An_altered_link_opens_nothing()
    {
        await using var shop = await TestShop.OpenAsync();
        var token = (await BoughtLinkAsync(shop)).Token;

        Assert.Null(await OpenAsync(shop, "x"));
        Assert.Null(await OpenAsync(shop, string.Empty));
        for (var at = 0; at < token.Length - 1; at += 7)
        {
            var letter = token[at] == 'A' ? 'B' : 'A';
            Assert.Null(await OpenAsync(shop, token[..at] + letter + token[(at + 1)..]));
        }
    }

    [Fact]
    public async Task A_link_dies_with_the_grant_behind_it()
    {
        await using var shop = await TestShop.OpenAsync();
        var link = await BoughtLinkAsync(shop);
        await shop.ReadAsync(async db =>
        {
            (await db.Grants.SingleAsync()).RevokedAt = shop.Clock.GetUtcNow();
            return await db.SaveChangesAsync();
        });

        Assert.Null(await OpenAsync(shop, link.Token));
        var outcomes = await shop.ReadAsync(db => db.Downloads.Select(row => row.Outcome).ToListAsync());
        Assert.Equal([DownloadOutcome.LinkIssued, DownloadOutcome.Refused], outcomes.Order());
    }

    [Fact]
    public async Task Without_a_purchase_there_is_a_reason_instead_of_a_link()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();

        var denied = Assert.IsType<LinkResult.Denied>(await LinkAsync(shop, user));

        Assert.Equal("no_grant", denied.Why.Reason);
        Assert.IsType<LinkResult.Denied>(await LinkAsync(shop, null));
    }

    [Fact]
    public async Task The_newest_version_is_delivered_by_number_not_by_text()
    {
        await using var shop = await TestShop.OpenAsync();
        foreach (var version in new[] { "1.10.0", "1.9.0" })
            Assert.IsType<PublishResult.Published>(await PublishAsync(shop, version, new string('b', 64)));

        Assert.Equal("1.10.0", (await BoughtLinkAsync(shop)).Release.Version);
    }

    [Fact]
    public async Task D6_publishing_twice_is_idempotent_and_other_bytes_are_refused()
    {
        await using var shop = await TestShop.OpenAsync();

        Assert.IsType<PublishResult.AlreadyPublished>(await PublishAsync(shop, "1.0.0", new string('a', 64)));
        Assert.Contains("higher version", Assert.IsType<PublishResult.Refused>(await PublishAsync(shop, "1.0.0", new string('b', 64))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("v1.0.0")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0-RC.1")]
    [InlineData("1.0.0-rc.01")]
    [InlineData("99999999999.0.0")]
    [InlineData("1.0.0+build")]
    [InlineData("1.0.0\n")]
    public async Task M7_a_version_that_is_not_strict_is_refused(string version)
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);

        Assert.IsType<PublishResult.Refused>(await PublishAsync(shop, version, new string('a', 64)));
    }

    private static async Task<DownloadLink> BoughtLinkAsync(TestShop shop)
    {
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);
        return Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user)).Link;
    }

    private static Task<LinkResult> LinkAsync(TestShop shop, string? user) =>
        shop.RunAsync<CreateDownloadLink, LinkResult>(create => create.RunAsync(user, "module-5", CancellationToken.None));

    private static Task<DownloadTicket?> OpenAsync(TestShop shop, string token) =>
        shop.RunAsync<OpenDownload, DownloadTicket?>(open => open.RunAsync(token, CancellationToken.None));

    private static Task<PublishResult> PublishAsync(TestShop shop, string version, string sha256) =>
        shop.RunAsync<PublishRelease, PublishResult>(publish =>
            publish.RunAsync(new ReleaseDraft("module-5", version, sha256, 10, ["L27"]), CancellationToken.None));
}
