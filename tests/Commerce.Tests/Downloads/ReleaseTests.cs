using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Downloads;

/// <summary>From draft to release to withdrawal: what is offered at each point.</summary>
public sealed class ReleaseTests
{
    private static readonly string A = new('a', 64);
    private static readonly string B = new('b', 64);

    [Fact]
    public async Task D7_a_draft_whose_upload_died_is_offered_to_nobody_and_can_be_replaced_by_other_bytes()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await OwnerAsync(shop);
        Assert.IsType<PublishResult.Drafted>(await DraftAsync(shop, "1.1.0", A));

        Assert.Equal("1.0.0", Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user)).Link.Release.Version);
        Assert.IsType<LinkResult.UnknownVersion>(await LinkAsync(shop, user, version: "1.1.0"));
        Assert.Equal("1.0.0", (await OfferAsync(shop)).Release?.Version);
        Assert.Equal("1.0.0", Assert.Single(await HistoryAsync(shop)).Version);

        var second = Assert.IsType<PublishResult.Drafted>(await DraftAsync(shop, "1.1.0", B)).Release;
        Assert.IsType<PublishResult.Published>(await CompleteAsync(shop, second.Id, B));
        Assert.Equal(B, Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user)).Link.Sha256);
        Assert.Equal(2, await shop.ReadAsync(db => db.Releases.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task D7_a_draft_that_was_replaced_meanwhile_cannot_be_completed()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var first = Assert.IsType<PublishResult.Drafted>(await DraftAsync(shop, "1.0.0", A)).Release;
        await DraftAsync(shop, "1.0.0", B);

        Assert.IsType<PublishResult.Refused>(await CompleteAsync(shop, first.Id, A));
    }

    [Fact]
    public async Task D2_a_draft_is_not_completed_when_the_store_holds_something_else()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var draft = Assert.IsType<PublishResult.Drafted>(await DraftAsync(shop, "1.0.0", A)).Release;

        Assert.Contains(B, Assert.IsType<PublishResult.Refused>(await CompleteAsync(shop, draft.Id, B)).Reason, StringComparison.Ordinal);
        Assert.Null((await OfferAsync(shop)).Release);
    }

    [Fact]
    public async Task D6_two_completions_publish_once()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var draft = Assert.IsType<PublishResult.Drafted>(await DraftAsync(shop, "1.0.0", A)).Release;

        Assert.IsType<PublishResult.Published>(await CompleteAsync(shop, draft.Id, A));
        Assert.IsType<PublishResult.AlreadyPublished>(await CompleteAsync(shop, draft.Id, A));
        Assert.Equal(1, await shop.ReadAsync(db => db.Audit.CountAsync(row => row.Action == "release.published")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task D5_a_withdrawn_release_gets_no_link_and_the_newest_safe_one_is_offered(bool malware)
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await OwnerAsync(shop);
        var bad = Assert.IsType<PublishResult.Published>(await PublishAsync(shop, "1.1.0", B)).Release;
        var link = Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user)).Link;
        Assert.Equal("1.1.0", link.Release.Version);

        await WithdrawAsync(shop, bad.Id, "Wrong prices in lesson 28.", malware);

        Assert.Null(await OpenAsync(shop, link.Token));
        var withdrawn = Assert.IsType<LinkResult.Withdrawn>(await LinkAsync(shop, user, version: "1.1.0"));
        Assert.Equal(("Wrong prices in lesson 28.", malware, "1.0.0"), (withdrawn.Release.YankReason, withdrawn.Release.IsMalware, withdrawn.NewestSafe?.Version));
        Assert.Equal("1.0.0", Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user)).Link.Release.Version);
        Assert.Equal("1.0.0", (await OfferAsync(shop)).Release?.Version);
        Assert.Equal(["1.1.0", "1.0.0"], (await HistoryAsync(shop)).Select(release => release.Version));
        Assert.IsType<PublishResult.AlreadyPublished>(await PublishAsync(shop, "1.1.0", B));
        Assert.IsType<LinkResult.Withdrawn>(await LinkAsync(shop, user, version: "1.1.0"));
    }

    [Fact]
    public async Task M7_previews_are_offered_to_who_asks_for_them_only_and_in_numeric_order()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await OwnerAsync(shop);
        foreach (var version in new[] { "1.1.0-rc.10", "1.1.0-rc.9" })
            Assert.Equal(ReleaseChannel.Preview, Assert.IsType<PublishResult.Published>(await PublishAsync(shop, version, B)).Release.Channel);

        Assert.Equal("1.0.0", Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user)).Link.Release.Version);
        Assert.Equal("1.0.0", (await OfferAsync(shop)).Release?.Version);
        Assert.Equal("1.1.0-rc.10", Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user, channel: ReleaseChannel.Preview)).Link.Release.Version);
        await PublishAsync(shop, "1.1.0", A);
        Assert.Equal("1.1.0", Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user, channel: ReleaseChannel.Preview)).Link.Release.Version);
    }

    [Fact]
    public async Task D1_a_ticket_whose_file_was_never_sent_counts_no_download()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await OwnerAsync(shop);
        var link = Assert.IsType<LinkResult.Issued>(await LinkAsync(shop, user)).Link;

        Assert.NotNull(await OpenAsync(shop, link.Token));

        Assert.Equal([DownloadOutcome.LinkIssued], await shop.ReadAsync(db => db.Downloads.Select(row => row.Outcome).ToListAsync()));
    }

    internal static async Task<string> OwnerAsync(TestShop shop)
    {
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);
        return user;
    }

    internal static Task<LinkResult> LinkAsync(TestShop shop, string user, string? version = null, ReleaseChannel channel = ReleaseChannel.Stable) =>
        shop.RunAsync<CreateDownloadLink, LinkResult>(create =>
            create.RunAsync(user, new DownloadWish("module-5") { Version = version, Channel = channel }, CancellationToken.None));

    internal static Task<PublishResult> PublishAsync(TestShop shop, string version, string sha256) =>
        shop.RunAsync<PublishRelease, PublishResult>(publish => publish.RunAsync(Draft(version, sha256), CancellationToken.None));

    internal static Task<DownloadTicket?> OpenAsync(TestShop shop, string token) =>
        shop.RunAsync<OpenDownload, DownloadTicket?>(open => open.RunAsync(token, CancellationToken.None));

    internal static Task<Release?> WithdrawAsync(TestShop shop, Guid id, string reason, bool malware) =>
        shop.RunAsync<WithdrawRelease, Release?>(withdraw => withdraw.RunAsync(id, reason, malware, CancellationToken.None));

    private static Task<PublishResult> DraftAsync(TestShop shop, string version, string sha256) =>
        shop.RunAsync<PublishRelease, PublishResult>(publish => publish.DraftAsync(Draft(version, sha256), CancellationToken.None));

    private static Task<PublishResult> CompleteAsync(TestShop shop, Guid id, string sha256) =>
        shop.RunAsync<PublishRelease, PublishResult>(publish => publish.CompleteAsync(id, sha256, 10, CancellationToken.None));

    private static Task<IReadOnlyList<Release>> HistoryAsync(TestShop shop) =>
        shop.RunAsync<ReleaseHistory, IReadOnlyList<Release>>(history => history.OfAsync("module-5", CancellationToken.None));

    private static async Task<Offer> OfferAsync(TestShop shop) =>
        (await shop.RunAsync<Offers, Offer?>(offers => offers.FindAsync("module-5", CancellationToken.None)))!;

    private static ReleaseDraft Draft(string version, string sha256) => new("module-5", version, sha256, 10, ["L27"]);
}
