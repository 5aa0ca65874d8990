using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Mail;

/// <summary>The mails that no single event writes.</summary>
public sealed class NoticeTests
{
    private static readonly GrantAct Act = new(Grant.ByShop, "test");

    [Fact]
    public async Task A_buyer_is_told_once_that_the_download_is_ready()
    {
        await using var shop = await TestShop.OpenAsync();
        await BuyAsync(shop);

        Assert.Equal(1, await RunAsync<TellBuyers>(shop));
        Assert.Equal(0, await RunAsync<TellBuyers>(shop));

        var mail = await shop.ReadAsync(db => db.Outbox.SingleAsync(row => row.DedupeKey.StartsWith("download-ready:")));
        Assert.Contains("http://127.0.0.1:5080/api/downloads/module-5", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owners_hear_of_a_new_version_once_and_those_who_declined_or_lost_it_do_not()
    {
        await using var shop = await TestShop.OpenAsync();
        await BuyAsync(shop);
        var declined = await BuyAsync(shop, "grace@example.com");
        var refunded = await BuyAsync(shop, "emmy@example.com");
        await shop.UserAsync("nothing@example.com");
        Assert.Equal(0, await RunAsync<TellOwners>(shop));
        await shop.RunAsync<MailOptOuts, bool>(optOuts => optOuts.SetAsync(declined, wants: false, default));
        var grant = await shop.ReadAsync(db => db.Grants.SingleAsync(row => row.UserId == refunded));
        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.RevokeAsync(grant.Id, Act, default));

        await PublishAsync(shop, "1.0.1");
        await PublishAsync(shop, "1.1.0");
        await PublishAsync(shop, "1.2.0-rc.1");

        Assert.Equal(1, await RunAsync<TellOwners>(shop));
        Assert.Equal(0, await RunAsync<TellOwners>(shop));
        var mail = await shop.ReadAsync(db => db.Outbox.SingleAsync(row => row.DedupeKey.StartsWith("release:")));
        Assert.Equal("ada@example.com", mail.To);
        Assert.Contains("1.1.0", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscriber_who_fetched_a_version_hears_of_the_next_one()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();
        await TierAsync(shop, user, days: 30);
        var first = await shop.ReadAsync(db => db.Releases.SingleAsync());
        await shop.ReadAsync(db =>
        {
            db.Downloads.Add(new DownloadRecord { Id = Guid.NewGuid(), UserId = user, ReleaseId = first.Id, At = shop.Clock.GetUtcNow(), Outcome = DownloadOutcome.Opened });
            return db.SaveChangesAsync();
        });

        await PublishAsync(shop, "2.0.0");

        Assert.Equal(1, await RunAsync<TellOwners>(shop));
    }

    [Fact]
    public async Task The_link_in_the_mail_ends_the_mails_and_the_account_page_can_bring_them_back()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await BuyAsync(shop);
        await PublishAsync(shop, "1.1.0");
        await RunAsync<TellOwners>(shop);
        await shop.RunAsync<SendMails, int>(send => send.RunAsync(default));
        var mail = Directory.GetFiles(shop.Folders.Mail).Select(file => MimeKit.MimeMessage.Load(file)).Single(found => found.Headers.Contains("List-Unsubscribe"));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var token = mail.Headers["List-Unsubscribe"]!.Trim('<', '>').Split("token=")[1];

        await shop.RunAsync<MailOptOuts, bool>(async optOuts => await optOuts.SetAsync(optOuts.Read(token)!, wants: false, default));
        Assert.False(await WantsAsync(shop, user));
        await shop.RunAsync<MailOptOuts, bool>(optOuts => optOuts.SetAsync(user, wants: true, default));

        Assert.True(await WantsAsync(shop, user));
        Assert.Null(await shop.RunAsync<MailOptOuts, string?>(optOuts => Task.FromResult(optOuts.Read(token + "x") ?? optOuts.Read("") ?? optOuts.Read(null))));
    }

    [Fact]
    public async Task Access_that_ends_is_told_three_days_before_and_once()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();
        await TierAsync(shop, user, days: 10);

        shop.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(0, await RunAsync<TellEndings>(shop));
        shop.Clock.Advance(TimeSpan.FromDays(0.1));
        Assert.Equal(1, await RunAsync<TellEndings>(shop));
        Assert.Equal(0, await RunAsync<TellEndings>(shop));

        shop.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await RunAsync<TellEndings>(shop));
    }

    [Fact]
    public async Task Access_that_goes_on_through_another_grant_or_a_renewal_is_not_told_as_ending()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (renewing, _) = await shop.SubscribeAsync("basic_monthly", "renews@example.com");
        var (cancelled, subscription) = await shop.SubscribeAsync("basic_monthly", "ends@example.com");
        await shop.DeliverAsync();
        await shop.Shop.RunAsync<EndPlan, PlanResult>(plan => plan.CancelAsync(cancelled, default));
        await shop.DeliverAsync();
        var end = (await shop.SubscriptionAsync(subscription)).CancelAt!.Value;
        var gifted = await shop.Shop.UserAsync("gift@example.com");
        await TierAsync(shop.Shop, gifted, days: 30);
        await TierAsync(shop.Shop, gifted, days: 90);

        shop.Clock.Set(end - TimeSpan.FromDays(2));
        Assert.Equal(1, await RunAsync<TellEndings>(shop.Shop));

        Assert.Equal("ends@example.com", await shop.Shop.ReadAsync(db => db.Outbox.Where(mail => mail.DedupeKey.StartsWith("access-ending:")).Select(mail => mail.To).SingleAsync()));
        Assert.NotEmpty(renewing);
    }

    private static Task<bool> WantsAsync(TestShop shop, string user) => shop.RunAsync<MailOptOuts, bool>(optOuts => optOuts.WantsAsync(user, default));

    private static Task<int> RunAsync<T>(TestShop shop)
        where T : notnull => shop.RunAsync<T, int>(job => job switch
        {
            TellBuyers buyers => buyers.RunAsync(default),
            TellOwners owners => owners.RunAsync(default),
            TellEndings endings => endings.RunAsync(default),
            _ => throw new InvalidOperationException($"No job {job}."),
        });

    private static Task<GrantResult> TierAsync(TestShop shop, string user, int days) => shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(
        new GrantDraft(user, GrantScope.Tier, "professional", GrantSource.Gift, $"gift {days}") { Act = Act, EndsAt = shop.Clock.GetUtcNow().AddDays(days) }, default));

    private static async Task<string> BuyAsync(TestShop shop, string email = "ada@example.com")
    {
        var user = await shop.UserAsync(email);
        Assert.IsType<StartCheckoutResult.Started>(await shop.StartAsync(user));
        var session = await shop.ReadAsync(db => db.Orders.Where(row => row.UserId == user).Select(row => row.ProviderRef!).SingleAsync());
        shop.Gateway.Pay(session);
        Assert.IsType<SettleResult.Granted>(await shop.SettleAsync(session));
        return user;
    }

    private static async Task PublishAsync(TestShop shop, string version)
    {
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<PublishResult.Published>(await shop.RunAsync<PublishRelease, PublishResult>(
            publish => publish.RunAsync(new ReleaseDraft("module-5", version, new string('b', 64), 10, ["L27"]), default)));
    }
}
