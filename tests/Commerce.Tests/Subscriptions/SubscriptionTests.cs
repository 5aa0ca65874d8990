using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Subscriptions;

/// <summary>The order in which Stripe's news arrive does not matter: rows O1 to O3, O5, O7, O8 of the fault matrix, and W6, W7.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task Paying_for_a_tier_opens_it_until_a_week_after_the_period()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");

        await shop.DeliverAsync();

        var grant = Assert.Single(await shop.OpenGrantsAsync(user));
        Assert.Equal((GrantScope.Tier, "basic", GrantSource.Subscription, subscription), (grant.Scope, grant.ScopeId, grant.Source, grant.SourceRef));
        // 22 November + 1 month + 7 days of grace.
        Assert.Equal(new DateTimeOffset(2026, 12, 29, 12, 0, 0, TimeSpan.Zero), grant.EndsAt);
        Assert.Equal(OrderState.Paid, await shop.Shop.ReadAsync(db => db.Orders.Select(order => order.State).SingleAsync()));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task O1_updated_before_created_ends_active()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        shop.Stripe.Change(subscription, _ => { });

        await shop.DeliverAsync(events => events.Reverse());

        Assert.Equal(SubscriptionStatus.Active, (await shop.SubscriptionAsync(subscription)).Status);
        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Fact]
    public async Task O2_deleted_before_updated_ends_cancelled()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        shop.Stripe.Change(subscription, _ => { });
        shop.Stripe.SetStatus(subscription, "canceled");

        await shop.DeliverAsync(events => events.Reverse());

        Assert.Equal(SubscriptionStatus.Canceled, (await shop.SubscriptionAsync(subscription)).Status);
        Assert.Null(await shop.TierAsync(user));
    }

    [Fact]
    public async Task O3_a_paid_bill_before_the_completed_checkout_makes_one_subscription_and_one_grant()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _) = await shop.SubscribeAsync("basic_monthly");

        await shop.DeliverAsync(events => events.OrderBy(happened => happened["type"]!.GetValue<string>() != "invoice.paid"));

        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Subscriptions.CountAsync()));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Grants.CountAsync()));
        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Fact]
    public async Task O5_of_two_fetches_that_overlap_the_newer_state_stays()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var release = new TaskCompletionSource();
        var caught = new TaskCompletionSource();
        shop.Stripe.BeforeSending = line => line.StartsWith("GET /v1/subscriptions", StringComparison.Ordinal) && caught.TrySetResult()
            ? release.Task : Task.CompletedTask;

        // The slow one has read "active" and is on its way when the subscription ends.
        var slow = Task.Run(() => shop.SyncAsync(subscription));
        await caught.Task;
        shop.Stripe.SetStatus(subscription, "canceled");
        await shop.SyncAsync(subscription);
        release.SetResult();
        await slow;

        Assert.Equal(SubscriptionStatus.Canceled, (await shop.SubscriptionAsync(subscription)).Status);
        Assert.Null(await shop.TierAsync(user));
    }

    [Fact]
    public async Task O7_upgrade_and_downgrade_swapped_end_in_what_stripe_says()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var (basic, elite) = (shop.Stripe.Objects["price_000001"], shop.Stripe.Objects["price_000003"]);
        shop.Stripe.Change(subscription, row => row["items"]!["data"]![0]!["price"] = elite.DeepClone());
        shop.Stripe.Change(subscription, row => row["items"]!["data"]![0]!["price"] = basic.DeepClone());
        shop.Stripe.Change(subscription, row => row["items"]!["data"]![0]!["price"] = elite.DeepClone());

        await shop.DeliverAsync(events => events.Reverse());

        Assert.Equal("elite", await shop.TierAsync(user));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    public async Task O8_a_missing_period_end_cuts_nobody_off_and_is_asked_again(long? periodEnd)
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var before = shop.Stripe.Objects[subscription]["items"]!["data"]![0]!["current_period_end"]!.GetValue<long>();
        shop.Stripe.Change(subscription, row => row["items"]!["data"]![0]!["current_period_end"] = periodEnd);

        await shop.DeliverAsync();

        Assert.Equal("basic", await shop.TierAsync(user));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Inbox.CountAsync(row => row.State == InboxState.Pending)));

        shop.Stripe.Change(subscription, row => row["items"]!["data"]![0]!["current_period_end"] = before);
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        await shop.DeliverAsync();
        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Inbox.CountAsync(row => row.State == InboxState.Pending)));
    }

    [Fact]
    public async Task W6_an_unknown_status_or_price_gives_nothing_new_and_takes_nothing()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        shop.Stripe.SetStatus(subscription, "hibernating");
        await shop.DeliverAsync();
        Assert.Equal("basic", await shop.TierAsync(user));

        shop.Stripe.Change(subscription, row => (row["status"], row["items"]!["data"]![0]!["price"]!["lookup_key"]) = ("active", "platinum_monthly"));
        await shop.DeliverAsync();

        Assert.Equal("basic", await shop.TierAsync(user));
        Assert.Equal(2, await shop.Shop.ReadAsync(db => db.Inbox.CountAsync(row => row.State == InboxState.Quarantined)));
    }

    [Fact]
    public async Task W7_a_subscription_in_live_mode_or_another_currency_opens_nothing_in_a_test_shop()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        shop.Stripe.Change(subscription, row => row["livemode"] = true);
        Assert.IsType<HandlingResult.Quarantined>(await shop.SyncAsync(subscription));
        shop.Stripe.Change(subscription, row => (row["livemode"], row["currency"]) = (false, "eur"));
        Assert.IsType<HandlingResult.Quarantined>(await shop.SyncAsync(subscription));

        Assert.Empty(await shop.OpenGrantsAsync(user));
    }

    [Fact]
    public async Task W10_while_stripe_refuses_requests_old_access_stays_and_the_event_waits()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        shop.Stripe.SetStatus(subscription, "canceled");
        shop.Stripe.Failures.Enqueue(429);

        await shop.DeliverAsync();
        Assert.Equal("basic", await shop.TierAsync(user));

        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Shop.ProcessInboxAsync();
        Assert.Null(await shop.TierAsync(user));
    }

    [Fact]
    public async Task W12_a_subscription_of_nobody_we_know_is_kept_as_an_orphan()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        shop.Stripe.Change(subscription, row => row["metadata"] = new System.Text.Json.Nodes.JsonObject());

        await shop.DeliverAsync(events => events.Where(happened => happened["type"]!.GetValue<string>().StartsWith("customer.", StringComparison.Ordinal)));

        Assert.Equal(subscription, await shop.Shop.ReadAsync(db => db.Orphans.Select(row => row.ProviderRef).SingleAsync()));
        Assert.Empty(await shop.OpenGrantsAsync(user));
    }
}
