using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Checkout;

public sealed class CheckoutTests
{
    [Fact]
    public async Task P1_pressing_buy_many_times_makes_one_order_and_one_session()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => shop.StartAsync(user))));

        Assert.Single(results.Cast<StartCheckoutResult.Started>().Distinct());
        Assert.Equal(1, shop.Gateway.Opened);
        Assert.Equal(1, await shop.ReadAsync(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task P2_two_hundred_concurrent_fulfilments_make_one_purchase()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => shop.SettleAsync(session))));

        Assert.Single(results.OfType<SettleResult.Granted>());
        Assert.Equal(199, results.OfType<SettleResult.AlreadyGranted>().Count());
        Assert.Equal((0, 1, 1, 1), await shop.CountAsync());
        Assert.True(await shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task P4_a_delayed_payment_that_fails_never_opens_anything()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Set(session, old => old with { Url = null, Status = SessionStatus.Complete });
        await shop.PostAsync(TestShop.Event(session, StripeEvents.CheckoutCompleted, "evt_1"));
        await shop.ProcessInboxAsync();
        Assert.False(await shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(OrderState.Pending, await StateAsync(shop));

        await shop.PostAsync(TestShop.Event(session, StripeEvents.AsyncPaymentFailed, "evt_2"));
        await shop.ProcessInboxAsync();

        Assert.False(await shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(OrderState.Failed, await StateAsync(shop));
    }

    [Fact]
    public async Task P6_only_the_shops_own_price_is_charged()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();
        var other = await shop.ReadAsync(db => db.Prices.SingleAsync(price => price.ProductId == "module-1"));

        Assert.IsType<StartCheckoutResult.PriceUnknown>(await shop.StartAsync(user, tamper: request => request with { AmountMinor = 1 }));
        Assert.IsType<StartCheckoutResult.PriceUnknown>(await shop.StartAsync(user, tamper: request => request with { PriceId = other.Id }));
        Assert.IsType<StartCheckoutResult.UnknownProduct>(await shop.StartAsync(user, tamper: request => request with { ProductId = "module-99" }));
        Assert.Equal(0, await shop.ReadAsync(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task A_module_without_a_release_and_the_unfinished_course_are_not_on_sale()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();

        Assert.IsType<StartCheckoutResult.NotOnSale>(await shop.StartAsync(user, "module-1"));
        var course = Assert.IsType<StartCheckoutResult.NotOnSale>(await shop.StartAsync(user, "full-course"));
        Assert.Equal(8, course.StillBuilding.Count);
    }

    [Fact]
    public async Task What_is_owned_cannot_be_bought_again()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);

        Assert.IsType<StartCheckoutResult.AlreadyOwned>(await shop.StartAsync(user));
    }

    [Fact]
    public async Task An_expired_session_is_replaced_and_money_for_the_old_one_is_still_honoured()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, first) = await shop.OrderAsync();
        shop.Gateway.Set(first, old => old with { Url = null, Status = SessionStatus.Expired });

        Assert.IsType<StartCheckoutResult.Started>(await shop.StartAsync(user));
        Assert.Equal(2, shop.Gateway.Opened);
        Assert.IsType<SettleResult.NotPaid>(await shop.SettleAsync(first));
        Assert.Equal(OrderState.Pending, await StateAsync(shop));

        shop.Gateway.Pay(first);
        Assert.IsType<SettleResult.Granted>(await shop.SettleAsync(first));
        Assert.True(await shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task A_provider_that_is_down_charges_nothing_and_says_when_to_come_back()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();
        shop.Gateway.Down = "500";

        var down = Assert.IsType<StartCheckoutResult.Unavailable>(await shop.StartAsync(user));

        Assert.True(down.RetryAfter > TimeSpan.Zero);
    }

    [Fact]
    public async Task The_order_keeps_the_price_it_was_placed_at()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        await ChangePriceAsync(shop, 9900);
        shop.Gateway.Pay(session);

        Assert.IsType<SettleResult.Granted>(await shop.SettleAsync(session));

        var order = await shop.ReadAsync(db => db.Orders.Include(row => row.Lines).SingleAsync(row => row.UserId == user));
        Assert.Equal("$57.00", order.Amount.ToString());
        Assert.Equal(5700, order.Lines[0].AmountMinor);
    }

    [Fact]
    public async Task A_price_that_changed_since_the_page_was_shown_is_named()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();
        var old = await shop.ReadAsync(db => db.Prices.SingleAsync(price => price.ProductId == "module-5"));
        await ChangePriceAsync(shop, 9900);

        var result = await shop.StartAsync(user, tamper: request => request with { PriceId = old.Id, AmountMinor = old.AmountMinor });

        Assert.Equal(new StartCheckoutResult.PriceChanged(new Money(9900, "USD")), result);
    }

    private static Task<OrderState> StateAsync(TestShop shop) => shop.ReadAsync(db => db.Orders.Select(order => order.State).SingleAsync());

    private static Task<int> ChangePriceAsync(TestShop shop, long amountMinor) => shop.ReadAsync(async db =>
    {
        var live = await db.Prices.SingleAsync(price => price.ProductId == "module-5");
        live.RetiredAt = shop.Clock.GetUtcNow();
        await db.SaveChangesAsync();
        db.Prices.Add(new Price
        {
            Id = Guid.NewGuid(),
            ProductId = live.ProductId,
            LookupKey = live.LookupKey,
            AmountMinor = amountMinor,
            Currency = "USD",
            ActiveFrom = shop.Clock.GetUtcNow(),
        });
        return await db.SaveChangesAsync();
    });
}
