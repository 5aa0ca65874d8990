using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Reconciling;

/// <summary>What no webhook told: rows P9, W12 and C5, and the catalogue.</summary>
public sealed class ReconcileTests
{
    [Fact]
    public async Task P9_a_payment_whose_webhook_never_came_is_granted_by_the_reconcile()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _, _) = await shop.BuyAsync();
        var report = await RunAsync(shop);

        Assert.Equal(1, report.Events);
        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(new ReconcileReport(0, 0, 0, 0), await RunAsync(shop) with { Events = 0 });
    }

    [Fact]
    public async Task P9_a_payment_without_any_event_is_found_by_asking_for_the_open_order()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _, _) = await shop.BuyAsync();
        shop.Stripe.Events.Clear();
        shop.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(1, (await RunAsync(shop)).Orders);

        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task P9_the_success_page_grants_at_once()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, session, _) = await shop.BuyAsync();

        Assert.IsType<SettleResult.Granted>(await shop.Shop.SettleAsync(session));

        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task A_live_subscription_is_looked_at_every_day()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        shop.Stripe.SetStatus(subscription, "canceled");
        shop.Stripe.Events.Clear();

        shop.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, (await RunAsync(shop)).Subscriptions);
        shop.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await RunAsync(shop)).Subscriptions);

        Assert.Null(await shop.TierAsync(user));
    }

    [Fact]
    public async Task While_stripe_is_down_the_report_says_so_and_nothing_is_taken()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        for (var n = 0; n < 10; n++)
            shop.Stripe.Failures.Enqueue(429);

        Assert.Equal(1, (await RunAsync(shop)).Unanswered);

        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Fact]
    public async Task C5_a_database_restored_from_a_backup_ends_in_the_same_state()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (ada, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var grace = await shop.Shop.UserAsync("grace@example.com");
        await using var backup = await shop.Shop.Database.CopyAsync();

        // The day that is lost: an order of its own, a change of plan, a refund; all of it delivered and handled.
        shop.Clock.Advance(TimeSpan.FromHours(20));
        Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(grace));
        var session = await shop.Shop.ReadAsync(db => db.Orders.Where(order => order.UserId == grace).Select(order => order.ProviderRef!).SingleAsync());
        shop.Stripe.Complete(session);
        shop.Stripe.Change(subscription, row => row["items"]!["data"]![0]!["price"] = shop.Stripe.Objects["price_000003"].DeepClone());
        await shop.DeliverAsync();
        var before = await StateAsync(shop, ada, grace);
        await shop.Shop.Database.RestoreAsync(backup);
        Assert.NotEqual(before, await StateAsync(shop, ada, grace));

        await shop.Shop.RunAsync<Reconcile, ReconcileReport>(reconcile => reconcile.CatchUpAsync(CancellationToken.None));

        Assert.Equal(before, await StateAsync(shop, ada, grace));
        Assert.Contains("module-5", before, StringComparison.Ordinal);
        Assert.Contains("elite", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task W12_an_orphan_is_suggested_by_address_and_given_once_by_a_person()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, session, _) = await shop.BuyAsync();
        shop.Stripe.Objects[session]["client_reference_id"] = null;
        await shop.DeliverAsync();
        Assert.False(await shop.Shop.IsOpenAsync(user, "module-5"));
        var waiting = Assert.Single(await shop.Shop.RunAsync<ResolveOrphan, IReadOnlyList<OrphanSuggestion>>(
            resolve => resolve.WaitingAsync(CancellationToken.None)));
        Assert.Equal(user, waiting.UserId);

        Assert.IsType<OrphanResult.Unknown>(await AssignAsync(shop, waiting, new OrphanOwner("nobody", "module-5")));
        Assert.IsType<OrphanResult.Assigned>(await AssignAsync(shop, waiting, new OrphanOwner(user, "module-5")));
        Assert.IsType<OrphanResult.NotWaiting>(await AssignAsync(shop, waiting, new OrphanOwner(user, "module-5")));

        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Purchases.CountAsync()));
    }

    [Fact]
    public async Task P8_a_payment_of_an_account_that_was_deleted_waits_to_be_matched_or_paid_back()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, session, _) = await shop.BuyAsync();
        await shop.Shop.ReadAsync(db => db.Users.Where(row => row.Id == user).ExecuteDeleteAsync());

        await shop.DeliverAsync();

        Assert.Equal(session, await shop.Shop.ReadAsync(db => db.Orphans.Select(row => row.ProviderRef).SingleAsync()));
        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Grants.CountAsync()));
    }

    [Fact]
    public async Task W12_an_orphaned_subscription_follows_its_new_owner()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        shop.Stripe.Objects[subscription]["metadata"] = new System.Text.Json.Nodes.JsonObject();
        Assert.IsType<HandlingResult.Quarantined>(await shop.SyncAsync(subscription));
        var orphan = await shop.Shop.ReadAsync(db => db.Orphans.AsNoTracking().SingleAsync());

        await AssignAsync(shop, new OrphanSuggestion(orphan, null), new OrphanOwner(user, null));

        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Fact]
    public async Task The_catalogue_is_synchronised_once_and_a_new_price_takes_the_key_over()
    {
        await using var shop = await BillingShop.OpenAsync();
        var prices = await shop.Shop.ReadAsync(db => db.Prices.CountAsync());
        var products = await shop.Shop.ReadAsync(db => db.Products.CountAsync());
        var first = await SyncAsync(shop);
        Assert.Equal(new StripeSyncReport(prices + products - Tiers.Prices.Count, 0, 0, Tiers.Prices.Count), first);
        Assert.Equal(new StripeSyncReport(0, 0, 0, prices + products), await SyncAsync(shop));

        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await ChangePriceAsync(shop, "basic_monthly", 4900);
        Assert.Equal(new StripeSyncReport(0, 0, 1, prices + products - 1), await SyncAsync(shop));
        await shop.DeliverAsync();

        // The old subscriber keeps the old price, which has lost its key, and is still known by its label.
        Assert.Equal(4700, shop.Stripe.Objects[subscription]["items"]!["data"]![0]!["price"]!["unit_amount"]!.GetValue<long>());
        Assert.Equal("basic", await shop.TierAsync(user));
    }

    private static Task<ReconcileReport> RunAsync(BillingShop shop) =>
        shop.Shop.RunAsync<Reconcile, ReconcileReport>(reconcile => reconcile.RunAsync(CancellationToken.None));

    private static Task<OrphanResult> AssignAsync(BillingShop shop, OrphanSuggestion orphan, OrphanOwner owner) =>
        shop.Shop.RunAsync<ResolveOrphan, OrphanResult>(resolve => resolve.AssignAsync(orphan.Payment.Id, owner, "admin", CancellationToken.None));

    private static async Task<StripeSyncReport> SyncAsync(BillingShop shop) =>
        Assert.IsType<ProviderAnswer<StripeSyncReport>.Found>(await shop.Shop.RunAsync<StripeSync, ProviderAnswer<StripeSyncReport>>(
            sync => sync.RunAsync(CancellationToken.None))).Value;

    private static async Task<string> StateAsync(BillingShop shop, params string[] users)
    {
        var lines = new List<string>();
        foreach (var user in users)
        {
            var grants = await shop.OpenGrantsAsync(user);
            lines.AddRange(grants.Select(grant => $"{user} {grant.Scope} {grant.ScopeId} {grant.Source} {grant.EndsAt:O}").Order(StringComparer.Ordinal));
        }

        var orders = await shop.Shop.ReadAsync(db => db.Orders.AsNoTracking().OrderBy(order => order.Id).ToListAsync());
        lines.AddRange(orders.Select(order => $"{order.Id} {order.UserId} {order.ProductId} {order.State} {order.Amount}"));
        return string.Join('\n', lines);
    }

    private static Task<int> ChangePriceAsync(BillingShop shop, string key, long amount) => shop.Shop.ReadAsync(async db =>
    {
        var live = await db.Prices.SingleAsync(price => price.LookupKey == key && price.RetiredAt == null);
        live.RetiredAt = shop.Clock.GetUtcNow();
        await db.SaveChangesAsync();
        db.Prices.Add(new Price
        {
            Id = Guid.NewGuid(),
            ProductId = live.ProductId,
            LookupKey = key,
            AmountMinor = amount,
            Currency = "USD",
            ActiveFrom = shop.Clock.GetUtcNow(),
        });
        return await db.SaveChangesAsync();
    });
}
