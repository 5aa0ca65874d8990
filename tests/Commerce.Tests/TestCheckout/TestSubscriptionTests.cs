using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.TestCheckout;

/// <summary>A development shop without an account sells, changes, ends and refunds as one with Stripe does.</summary>
public sealed class TestSubscriptionTests
{
    private static readonly PaymentSettings s_settings = new(TestCheckout: true, SecretKey: null, [TestShop.Secret], LiveMode: false);

    [Fact]
    public async Task A_plan_is_paid_for_changed_cancelled_and_ends_by_the_shops_clock()
    {
        await using var shop = await TestShop.OpenAsync(stripe: s_settings);
        await Tiers.AddAsync(shop);
        var user = await shop.UserAsync();
        var subscription = await SubscribeAsync(shop, user, "basic_monthly");
        Assert.Equal(["basic"], await OpenAsync(shop, user));

        var preview = Assert.IsType<PlanResult.Previewed>(await shop.RunAsync<ChangePlan, PlanResult>(
            change => change.PreviewAsync(user, "elite_monthly", CancellationToken.None))).Preview;
        // No time has passed: the whole difference.
        Assert.Equal(new Money(25000, "USD"), preview.DueNow);
        Assert.IsType<PlanResult.Changed>(await shop.RunAsync<ChangePlan, PlanResult>(
            change => change.ConfirmAsync(user, "elite_monthly", preview.ProrationDate, CancellationToken.None)));
        Assert.Equal(["elite"], await OpenAsync(shop, user));

        Assert.IsType<PlanResult.Changed>(await shop.RunAsync<EndPlan, PlanResult>(plan => plan.CancelAsync(user, CancellationToken.None)));
        shop.Clock.Advance(TimeSpan.FromDays(31));
        await shop.RunAsync<SyncSubscription, HandlingResult>(sync => sync.RunAsync(subscription, cause: null, failedInvoice: null, CancellationToken.None));
        Assert.Empty(await OpenAsync(shop, user));
        Assert.Equal(SubscriptionStatus.Canceled, await shop.ReadAsync(db => db.Subscriptions.Select(row => row.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_purchase_is_refunded_once()
    {
        await using var shop = await TestShop.OpenAsync(stripe: s_settings);
        var user = await shop.UserAsync();
        var started = Assert.IsType<StartCheckoutResult.Started>(await shop.StartAsync(user));
        await PayAsync(shop, started.OrderId);
        Assert.True(await shop.IsOpenAsync(user, "module-5"));

        Assert.IsType<RefundResult.Refunded>(await RefundAsync(shop, started.OrderId));
        Assert.IsType<RefundResult.AlreadyRefunded>(await RefundAsync(shop, started.OrderId));

        Assert.False(await shop.IsOpenAsync(user, "module-5"));
    }

    private static Task<RefundResult> RefundAsync(TestShop shop, Guid order) =>
        shop.RunAsync<RefundOrder, RefundResult>(refund => refund.RunAsync(order, [], "admin", CancellationToken.None));

    private static async Task<string> SubscribeAsync(TestShop shop, string user, string lookupKey)
    {
        var price = await shop.ReadAsync(db => db.Prices.SingleAsync(row => row.LookupKey == lookupKey && row.RetiredAt == null));
        var started = Assert.IsType<StartCheckoutResult.Started>(await shop.RunAsync<StartCheckout, StartCheckoutResult>(start => start.RunAsync(
            new StartCheckoutRequest(user, price.ProductId, price.Id, price.AmountMinor, new Uri("http://127.0.0.1/")), CancellationToken.None)));
        await PayAsync(shop, started.OrderId);
        return await shop.ReadAsync(db => db.Subscriptions.Select(row => row.ProviderRef).SingleAsync());
    }

    // The page's button; nobody listens at the webhook's address, so the success page settles.
    private static async Task PayAsync(TestShop shop, Guid orderId)
    {
        var session = await shop.ReadAsync(db => db.Orders.Where(order => order.Id == orderId).Select(order => order.ProviderRef!).SingleAsync());
        Assert.NotNull(await shop.RunAsync<TestCheckoutPage, Uri?>(page => page.PayAsync(session, new Uri("http://127.0.0.1:9/"), CancellationToken.None)));
        Assert.IsType<SettleResult.Granted>(await shop.SettleAsync(session));
    }

    private static Task<List<string>> OpenAsync(TestShop shop, string user)
    {
        var now = shop.Clock.GetUtcNow();
        return shop.ReadAsync(db => db.Grants.Where(grant => grant.UserId == user && grant.RevokedAt == null && grant.SuspendedAt == null
            && (grant.EndsAt == null || grant.EndsAt > now)).Select(grant => grant.ScopeId).ToListAsync());
    }
}
