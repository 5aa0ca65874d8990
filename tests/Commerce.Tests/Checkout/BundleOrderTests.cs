using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Checkout;

/// <summary>A bundle is sold as its parts (P5), and a part can be paid back alone (R2).</summary>
public sealed class BundleOrderTests
{
    private const string Bundle = "beginner-bundle";

    [Fact]
    public async Task A_bundle_becomes_a_line_for_each_part_and_the_cents_add_up()
    {
        await using var shop = await OpenAsync();
        var (user, session) = await BuyAsync(shop);

        var order = await OrderAsync(shop, session);
        // 197.00 over 47 + 97 + 115 = 259: 35.7490…, 73.7799…, 87.4710…; the cents left over go to the largest remainders.
        Assert.Equal([3575, 7378, 8747], order.Lines.OrderBy(line => line.AmountMinor).Select(line => line.AmountMinor));
        Assert.Equal(19700, order.AmountMinor);
        Assert.Equal(3, (await shop.OpenGrantsAsync(user)).Count);
    }

    [Fact]
    public async Task P1_pressing_buy_on_a_bundle_again_finds_the_same_order()
    {
        await using var shop = await OpenAsync();
        var user = await shop.Shop.UserAsync();
        var first = Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(user, Bundle));

        for (var press = 0; press < 5; press++)
            Assert.Equal(first, await shop.Shop.StartAsync(user, Bundle));
    }

    [Fact]
    public async Task C5_a_bundle_order_that_a_backup_lost_is_written_again_whole()
    {
        await using var shop = await OpenAsync();
        var user = await shop.Shop.UserAsync();
        Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(user, Bundle));
        var session = await shop.Shop.ReadAsync(db => db.Orders.Select(order => order.ProviderRef!).SingleAsync());
        shop.Stripe.Complete(session);
        await shop.Shop.ReadAsync(async db => await db.Set<OrderLine>().ExecuteDeleteAsync() + await db.Orders.ExecuteDeleteAsync());

        await shop.DeliverAsync();

        var order = await OrderAsync(shop, session);
        Assert.Equal((Bundle, 19700L, OrderState.Paid, 3), (order.ProductId, order.AmountMinor, order.State, order.Lines.Count));
        Assert.Equal(3, (await shop.OpenGrantsAsync(user)).Count);
    }

    [Fact]
    public async Task P5_a_part_that_is_owned_is_not_charged_and_the_others_are_granted()
    {
        await using var shop = await OpenAsync();
        var user = await shop.Shop.UserAsync();
        Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(user, "module-1"));
        shop.Stripe.Complete(await shop.Shop.ReadAsync(db => db.Orders.Select(order => order.ProviderRef!).SingleAsync()));
        await shop.DeliverAsync();

        var (_, session) = await BuyAsync(shop, user);

        var order = await OrderAsync(shop, session);
        Assert.Equal(19700 - 3575, order.AmountMinor);
        Assert.Equal(2, order.Lines.Count);
        Assert.Equal(OrderState.Paid, order.State);
        Assert.Equal(3, (await shop.OpenGrantsAsync(user)).Count);
        Assert.IsType<StartCheckoutResult.AlreadyOwned>(await shop.Shop.StartAsync(user, Bundle));
    }

    [Fact]
    public async Task P5_a_part_bought_while_the_bundle_was_being_paid_aborts_nothing()
    {
        await using var shop = await OpenAsync();
        var user = await shop.Shop.UserAsync();
        Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(user, Bundle));
        Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(user, "module-1"));
        foreach (var session in await shop.Shop.ReadAsync(db => db.Orders.Select(order => order.ProviderRef!).ToListAsync()))
            shop.Stripe.Complete(session);

        await shop.DeliverAsync();

        Assert.Equal(4, await shop.Shop.ReadAsync(db => db.Purchases.CountAsync()));
        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Inbox.CountAsync(row => row.State != InboxState.Done)));
    }

    [Fact]
    public async Task R2_one_part_of_a_bundle_is_paid_back_at_its_share()
    {
        await using var shop = await OpenAsync();
        var (user, session) = await BuyAsync(shop);
        var order = await OrderAsync(shop, session);
        var line = order.Lines.Single(part => part.ProductId == "module-1");

        var refunded = Assert.IsType<RefundResult.Refunded>(await shop.Shop.RunAsync<RefundOrder, RefundResult>(
            refund => refund.RunAsync(order.Id, [line.Id], "admin", CancellationToken.None)));

        Assert.Equal(3575, refunded.Amount.AmountMinor);
        Assert.Equal(2, (await shop.OpenGrantsAsync(user)).Count);
        Assert.False(await shop.Shop.IsOpenAsync(user, "module-1"));
    }

    private static async Task<BillingShop> OpenAsync()
    {
        var shop = await BillingShop.OpenAsync();
        var parts = CourseCatalog.Load().FindBundle(Bundle)!.Parts;
        foreach (var part in parts)
        {
            await shop.Shop.RunAsync<PublishRelease, PublishResult>(publish => publish.RunAsync(
                new ReleaseDraft(part, "1.0.0", new string('b', 64), 10, []), CancellationToken.None));
        }

        return shop;
    }

    private static async Task<(string User, string Session)> BuyAsync(BillingShop shop, string? user = null)
    {
        user ??= await shop.Shop.UserAsync();
        var started = Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(user, Bundle));
        var session = await shop.Shop.ReadAsync(db => db.Orders.Where(order => order.Id == started.OrderId).Select(order => order.ProviderRef!).SingleAsync());
        shop.Stripe.Complete(session);
        await shop.DeliverAsync();
        return (user, session);
    }

    private static Task<Order> OrderAsync(BillingShop shop, string session) =>
        shop.Shop.ReadAsync(db => db.Orders.AsNoTracking().Include(order => order.Lines).SingleAsync(order => order.ProviderRef == session));
}
