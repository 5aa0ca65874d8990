using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Webhooks;

public sealed class InboxTests
{
    [Fact]
    public async Task W1_fifty_parallel_deliveries_of_one_event_grant_once()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        var body = TestShop.Event(session);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => shop.PostAsync(body))));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(shop.ProcessInboxAsync)));

        Assert.Single(results.OfType<WebhookResult.Stored>());
        Assert.Equal(49, results.OfType<WebhookResult.Duplicate>().Count());
        Assert.Equal((1, 1, 1, 1), await shop.CountAsync());
        Assert.True(await shop.IsOpenAsync(user, "L27"));
    }

    [Fact]
    public async Task W5_an_event_of_another_api_version_is_settled_by_refetching()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);

        await shop.PostAsync(
            $$$$"""{"id":"evt_old","type":"checkout.session.completed","api_version":null,"data":{"object":{"id":"{{{{session}}}}","amount_total":"a string"}}}""");
        await shop.ProcessInboxAsync();

        Assert.True(await shop.IsOpenAsync(user, "module-5"));
    }

    [Theory]
    [InlineData("customer.deleted")]
    [InlineData("price.updated")]
    [InlineData("something.new")]
    public async Task W6_an_event_no_handler_knows_is_kept_in_quarantine_and_grants_nothing(string type)
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();

        Assert.IsType<WebhookResult.Stored>(await shop.PostAsync(TestShop.Event(session, type)));
        await shop.ProcessInboxAsync();

        Assert.Equal(InboxState.Quarantined, (await OnlyRowAsync(shop)).State);
        Assert.False(await shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task W6_an_unknown_payment_status_grants_nothing()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Set(session, old => old with
        {
            Status = StripeWords.SessionStatus("novel"),
            PaymentStatus = StripeWords.PaymentStatus("maybe"),
        });

        await shop.PostAsync(TestShop.Event(session));
        await shop.ProcessInboxAsync();

        Assert.False(await shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task W7_live_money_another_currency_or_amount_is_quarantined()
    {
        Func<PaymentSession, PaymentSession>[] changes =
        [
            paid => paid with { LiveMode = true },
            paid => paid with { Total = new Money(5700, "EUR") },
            paid => paid with { Total = new Money(1, "USD") },
        ];
        foreach (var change in changes)
        {
            await using var shop = await TestShop.OpenAsync();
            var (user, session) = await shop.OrderAsync();
            shop.Gateway.Pay(session);
            shop.Gateway.Set(session, change);

            await shop.PostAsync(TestShop.Event(session));
            await shop.ProcessInboxAsync();

            Assert.Equal(InboxState.Quarantined, (await OnlyRowAsync(shop)).State);
            Assert.False(await shop.IsOpenAsync(user, "module-5"));
        }
    }

    [Fact]
    public async Task W9_redelivery_after_processing_is_a_no_op()
    {
        await using var shop = await TestShop.OpenAsync();
        var (_, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        var body = TestShop.Event(session);
        await shop.PostAsync(body);
        await shop.ProcessInboxAsync();

        Assert.IsType<WebhookResult.Duplicate>(await shop.PostAsync(body));
        Assert.Equal(0, await shop.ProcessInboxAsync());

        Assert.Equal((1, 1, 1, 1), await shop.CountAsync());
    }

    [Fact]
    public async Task W10_while_the_provider_is_down_the_event_waits_and_is_not_lost()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.PostAsync(TestShop.Event(session));
        shop.Gateway.Down = "429";

        await shop.ProcessInboxAsync();
        Assert.Equal(InboxState.Pending, (await OnlyRowAsync(shop)).State);
        Assert.Equal(0, await shop.ProcessInboxAsync());

        shop.Gateway.Down = null;
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.ProcessInboxAsync();
        Assert.True(await shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task W11_a_poison_event_ends_dead_after_ten_tries_and_holds_nobody_up()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.PostAsync(TestShop.Event("cs_poison", id: "evt_bad"));
        await shop.PostAsync(TestShop.Event(session, id: "evt_good"));

        for (var round = 0; round < 10; round++)
        {
            await shop.ProcessInboxAsync();
            shop.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.True(await shop.IsOpenAsync(user, "module-5"));
        var bad = await shop.ReadAsync(db => db.Inbox.SingleAsync(row => row.EventId == "evt_bad"));
        Assert.Equal((InboxState.Dead, 10, "poison"), (bad.State, bad.Attempts, bad.Note));
        Assert.True(await shop.ReadAsync(db => db.Audit.AnyAsync(entry => entry.Action == "inbox.dead")));
    }

    [Fact]
    public async Task W12_a_payment_no_order_asked_for_is_kept_for_a_person()
    {
        await using var shop = await TestShop.OpenAsync();
        var (_, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        shop.Gateway.Set(session, paid => paid with { ClientReference = null });

        await shop.PostAsync(TestShop.Event(session));
        await shop.ProcessInboxAsync();

        Assert.Equal(InboxState.Quarantined, (await OnlyRowAsync(shop)).State);
        Assert.True(await shop.ReadAsync(db => db.Audit.AnyAsync(entry => entry.Action == "payment.quarantined")));
    }

    private static Task<InboxEvent> OnlyRowAsync(TestShop shop) => shop.ReadAsync(db => db.Inbox.AsNoTracking().SingleAsync());
}
