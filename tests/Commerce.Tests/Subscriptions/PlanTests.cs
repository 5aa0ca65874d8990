using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Subscriptions;

/// <summary>Upgrade, downgrade, cancel and the second subscription, through the SDK against a Stripe that keeps state.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task An_upgrade_costs_what_the_preview_said_and_opens_at_once()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        shop.Clock.Advance(TimeSpan.FromDays(10));

        var preview = await PreviewAsync(shop, user, "elite_monthly");
        // 20 of 30 days left: 297 x 2/3 - 47 x 2/3 = 198.00 - 31.33.
        Assert.Equal((PlanChangeKind.Upgrade, new Money(16667, "USD"), new Money(29700, "USD")), (preview.Kind, preview.DueNow, preview.Next));
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        var changed = Assert.IsType<PlanResult.Changed>(await ConfirmAsync(shop, user, preview));

        Assert.Equal("elite_monthly", changed.Subscription.LookupKey);
        Assert.Equal("elite", await shop.TierAsync(user));
        var invoice = shop.Stripe.Objects[shop.Stripe.Objects[subscription]["latest_invoice"]!.GetValue<string>()];
        Assert.Equal(16667, invoice["amount_due"]!.GetValue<long>());
    }

    [Fact]
    public async Task An_upgrade_whose_bill_is_not_paid_opens_nothing_and_keeps_the_old_plan()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        shop.Stripe.CardWorks = false;

        Assert.IsType<PlanResult.PaymentNeeded>(await ConfirmAsync(shop, user, await PreviewAsync(shop, user, "elite_monthly")));

        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Fact]
    public async Task A_downgrade_waits_for_the_end_of_the_period()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("elite_monthly");
        await shop.DeliverAsync();

        var preview = await PreviewAsync(shop, user, "basic_monthly");
        Assert.Equal((PlanChangeKind.Downgrade, 0L), (preview.Kind, preview.DueNow.AmountMinor));
        var changed = Assert.IsType<PlanResult.Changed>(await ConfirmAsync(shop, user, preview));
        Assert.Equal(("elite_monthly", "basic_monthly"), (changed.Subscription.LookupKey, changed.Subscription.NextLookupKey));
        Assert.Equal("elite", await shop.TierAsync(user));

        shop.Clock.Set(preview.EffectiveAt);
        shop.Stripe.Renew(subscription);
        await shop.DeliverAsync();
        Assert.Equal("basic", await shop.TierAsync(user));
        Assert.Null((await shop.SubscriptionAsync(subscription)).NextLookupKey);
    }

    [Fact]
    public async Task Monthly_to_yearly_is_an_upgrade_and_back_a_downgrade()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();

        var up = await PreviewAsync(shop, user, "basic_yearly");
        Assert.Equal((PlanChangeKind.Upgrade, new Money(47000 - 4700, "USD")), (up.Kind, up.DueNow));
        await ConfirmAsync(shop, user, up);

        Assert.Equal(PlanChangeKind.Downgrade, (await PreviewAsync(shop, user, "basic_monthly")).Kind);
    }

    [Fact]
    public async Task An_old_preview_is_not_confirmed()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var preview = await PreviewAsync(shop, user, "elite_monthly");
        shop.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal("preview_expired", Assert.IsType<PlanResult.Refused>(await ConfirmAsync(shop, user, preview)).Code);
        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Fact]
    public async Task A_cancelled_plan_stays_open_to_the_last_moment_of_its_period()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var end = (await shop.SubscriptionAsync(subscription)).PeriodEnd!.Value;

        Assert.IsType<PlanResult.Changed>(await EndAsync(shop, plan => plan.CancelAsync(user, CancellationToken.None)));
        shop.Clock.Set(end.AddSeconds(-1));
        Assert.Equal("basic", await shop.TierAsync(user));
        shop.Clock.Set(end);
        Assert.Null(await shop.TierAsync(user));
    }

    [Fact]
    public async Task A_cancellation_can_be_taken_back_and_a_planned_downgrade_gives_way_to_it()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("elite_monthly");
        await shop.DeliverAsync();
        await ConfirmAsync(shop, user, await PreviewAsync(shop, user, "basic_monthly"));

        Assert.IsType<PlanResult.Changed>(await EndAsync(shop, plan => plan.CancelAsync(user, CancellationToken.None)));
        Assert.Null((await shop.SubscriptionAsync(subscription)).NextLookupKey);
        Assert.IsType<PlanResult.Changed>(await EndAsync(shop, plan => plan.ResumeAsync(user, CancellationToken.None)));

        Assert.Null((await shop.SubscriptionAsync(subscription)).CancelAt);
    }

    [Fact]
    public async Task The_portal_opens_for_a_subscriber_and_for_nobody_else()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var home = new Uri("http://127.0.0.1/account");

        Assert.IsType<PlanResult.Opened>(await EndAsync(shop, plan => plan.OpenPortalAsync(user, home, CancellationToken.None)));
        Assert.IsType<PlanResult.NoSubscription>(await EndAsync(shop, plan => plan.OpenPortalAsync("nobody", home, CancellationToken.None)));
    }

    [Fact]
    public async Task A_second_subscription_is_not_sold_and_another_tier_closes_the_open_checkout()
    {
        await using var shop = await BillingShop.OpenAsync();
        var user = await shop.Shop.UserAsync();
        var first = await shop.StartAsync(user, "basic_monthly");
        var second = await shop.StartAsync(user, "elite_monthly");
        Assert.Equal("expired", shop.Stripe.Objects[first]["status"]!.GetValue<string>());
        shop.Stripe.Complete(second);
        await shop.DeliverAsync();

        Assert.IsType<StartCheckoutResult.AlreadySubscribed>(await shop.TryStartAsync(user, "basic_monthly"));
    }

    [Fact]
    public async Task P3_of_two_subscriptions_paid_in_two_tabs_the_newer_is_ended_and_refunded()
    {
        await using var shop = await BillingShop.OpenAsync();
        var user = await shop.Shop.UserAsync();
        var first = await shop.StartAsync(user, "basic_monthly");
        var twin = await shop.StartAsync(user, "basic_monthly");
        Assert.Equal(first, twin);
        shop.Stripe.Complete(first);
        // The shop has not heard of it yet when the other tab pays for a second one.
        await shop.Shop.ReadAsync(db => db.Orders.ExecuteUpdateAsync(set => set.SetProperty(order => order.State, OrderState.Expired)));
        shop.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = await shop.StartAsync(user, "elite_monthly");
        shop.Stripe.Complete(second);

        await shop.DeliverAsync(events => events.Reverse());
        await shop.DeliverAsync();

        var newer = shop.Stripe.Objects[second]["subscription"]!.GetValue<string>();
        Assert.Equal("canceled", shop.Stripe.Objects[newer]["status"]!.GetValue<string>());
        Assert.Equal("basic", await shop.TierAsync(user));
        var refund = Assert.Single(shop.Stripe.Objects.Values, candidate => candidate["object"]!.GetValue<string>() == "refund");
        Assert.Equal(29700, refund["amount"]!.GetValue<long>());
        Assert.True(await shop.Shop.ReadAsync(db => db.Audit.AnyAsync(entry => entry.Action == "subscription.duplicate")));
    }

    private static async Task<PlanPreview> PreviewAsync(BillingShop shop, string user, string lookupKey) =>
        Assert.IsType<PlanResult.Previewed>(await shop.Shop.RunAsync<ChangePlan, PlanResult>(
            change => change.PreviewAsync(user, lookupKey, CancellationToken.None))).Preview;

    private static Task<PlanResult> ConfirmAsync(BillingShop shop, string user, PlanPreview preview) =>
        shop.Shop.RunAsync<ChangePlan, PlanResult>(
            change => change.ConfirmAsync(user, preview.LookupKey, preview.ProrationDate, CancellationToken.None));

    private static Task<PlanResult> EndAsync(BillingShop shop, Func<EndPlan, Task<PlanResult>> act) => shop.Shop.RunAsync(act);
}
