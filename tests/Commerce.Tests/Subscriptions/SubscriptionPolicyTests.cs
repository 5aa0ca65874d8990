namespace AlgoAcademy.Commerce.Tests.Subscriptions;

/// <summary>What a status means for access, and times that are not simple (C3).</summary>
public sealed class SubscriptionPolicyTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_end = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Active_reaches_a_week_beyond_the_period_and_a_cancelled_renewal_exactly_to_its_end()
    {
        Assert.Equal(s_end.AddDays(7), SubscriptionPolicy.AccessEnd(Remote(SubscriptionStatus.Active)));
        Assert.Equal(s_end.AddDays(7), SubscriptionPolicy.AccessEnd(Remote(SubscriptionStatus.Trialing)));
        Assert.Equal(s_end, SubscriptionPolicy.AccessEnd(Remote(SubscriptionStatus.Active) with { CancelAt = s_end }));
    }

    [Fact]
    public void Past_due_reaches_a_week_beyond_the_bill_that_was_not_paid()
    {
        var billed = new DateTimeOffset(2026, 11, 1, 1, 0, 0, TimeSpan.Zero);
        Assert.Equal(billed.AddDays(7), SubscriptionPolicy.AccessEnd(Remote(SubscriptionStatus.PastDue) with { BilledAt = billed }));
        Assert.Equal(s_start.AddDays(7), SubscriptionPolicy.AccessEnd(Remote(SubscriptionStatus.PastDue)));
        Assert.Equal(s_start.AddDays(2), SubscriptionPolicy.AccessEnd(Remote(SubscriptionStatus.PastDue) with { CancelAt = s_start.AddDays(2) }));
    }

    [Theory]
    [InlineData(SubscriptionStatus.Incomplete)]
    [InlineData(SubscriptionStatus.IncompleteExpired)]
    [InlineData(SubscriptionStatus.Unpaid)]
    [InlineData(SubscriptionStatus.Paused)]
    public void What_is_not_paid_or_rests_gives_nothing(SubscriptionStatus status) =>
        Assert.Null(SubscriptionPolicy.AccessEnd(Remote(status)));

    [Fact]
    public void A_cancelled_one_reaches_to_the_moment_it_ended() =>
        Assert.Equal(s_start.AddDays(3), SubscriptionPolicy.AccessEnd(Remote(SubscriptionStatus.Canceled) with { EndedAt = s_start.AddDays(3) }));

    [Fact]
    public void An_unknown_status_is_not_judged()
    {
        Assert.False(SubscriptionPolicy.IsReadable(Remote(SubscriptionStatus.Unknown)));
        Assert.Throws<ArgumentException>(() => SubscriptionPolicy.AccessEnd(Remote(SubscriptionStatus.Unknown)));
        Assert.Equal(SubscriptionStatus.Unknown, StripeWords.SubscriptionStatus("hibernating"));
    }

    [Fact]
    public async Task C3_a_yearly_plan_begun_on_29_february_renews_when_stripe_says_without_a_gap()
    {
        await using var shop = await BillingShop.OpenAsync();
        shop.Clock.Set(new DateTimeOffset(2028, 2, 29, 10, 0, 0, TimeSpan.Zero));
        var (user, subscription) = await shop.SubscribeAsync("basic_yearly");
        await shop.DeliverAsync();
        Assert.Equal(new DateTimeOffset(2029, 2, 28, 10, 0, 0, TimeSpan.Zero), (await shop.SubscriptionAsync(subscription)).PeriodEnd);

        shop.Clock.Set(new DateTimeOffset(2029, 2, 28, 10, 0, 0, TimeSpan.Zero));
        Assert.Equal("basic", await shop.TierAsync(user));
        shop.Clock.Advance(TimeSpan.FromHours(1));
        shop.Stripe.Renew(subscription);
        await shop.DeliverAsync();

        Assert.Equal(new DateTimeOffset(2030, 2, 28, 10, 0, 0, TimeSpan.Zero), (await shop.SubscriptionAsync(subscription)).PeriodEnd);
        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task C3_a_clock_that_is_a_day_off_cuts_no_subscriber_off(int days)
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _) = await shop.SubscribeAsync("basic_monthly");
        shop.Clock.Advance(TimeSpan.FromDays(days));

        await shop.DeliverAsync();

        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Fact]
    public async Task C3_the_grace_of_a_failed_renewal_is_seven_days_of_utc_across_the_change_of_clocks()
    {
        await using var shop = await BillingShop.OpenAsync();
        // The clocks of Berlin go forward on 28 March 2027.
        shop.Clock.Set(new DateTimeOffset(2027, 2, 25, 12, 0, 0, TimeSpan.Zero));
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        shop.Clock.Set(new DateTimeOffset(2027, 3, 25, 12, 0, 0, TimeSpan.Zero));
        shop.Stripe.CardWorks = false;
        shop.Stripe.Renew(subscription);
        await shop.DeliverAsync();

        shop.Clock.Set(new DateTimeOffset(2027, 4, 1, 11, 59, 59, TimeSpan.Zero));
        Assert.Equal("basic", await shop.TierAsync(user));
        shop.Clock.Set(new DateTimeOffset(2027, 4, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Null(await shop.TierAsync(user));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => Task.FromResult(db.Outbox.Count(mail => mail.DedupeKey.StartsWith("payment-failed:")))));
    }

    private static RemoteSubscription Remote(SubscriptionStatus status) =>
        new("sub_1", "cus_1", "u", "basic_monthly", status, s_start, LiveMode: false) { Currency = "USD", PeriodStart = s_start, PeriodEnd = s_end };
}
