using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Checkout;

/// <summary>Twenty buyers with the payment page open race for the last use of a code; all of them got past the provider's own count.</summary>
public sealed class CouponTests
{
    private const int Buyers = 20;

    [Fact]
    public async Task P11_of_twenty_free_orders_that_race_for_the_last_use_exactly_one_is_granted()
    {
        await using var shop = await BillingShop.OpenAsync();
        var sessions = await RaceAsync(shop, percentOff: 100);

        await Task.WhenAll(sessions.Select(session => Task.Run(() => shop.Shop.SettleAsync(session))));
        // The webhooks, the reconcile: whoever asks again gets the same answer.
        await shop.DeliverAsync();

        Assert.Equal((1, 1), await shop.Shop.ReadAsync(async db => (await db.Purchases.CountAsync(), await db.Grants.CountAsync())));
        Assert.Equal(Buyers - 1, await shop.Shop.ReadAsync(db => db.Orders.CountAsync(order => order.State == OrderState.Failed)));
        Assert.True(await shop.Shop.ReadAsync(db => db.Audit.AnyAsync(line => line.Action == "coupon.used-up")));
    }

    [Fact]
    public async Task P11_what_was_paid_beyond_the_limit_is_honoured_and_flagged()
    {
        await using var shop = await BillingShop.OpenAsync();
        var sessions = await RaceAsync(shop, percentOff: 50);

        await Task.WhenAll(sessions.Select(session => Task.Run(() => shop.Shop.SettleAsync(session))));
        await shop.DeliverAsync();

        Assert.Equal(Buyers, await shop.Shop.ReadAsync(db => db.Grants.CountAsync(grant => grant.RevokedAt == null)));
        Assert.Equal(Buyers - 1, await shop.Shop.ReadAsync(db => db.Set<CouponUse>().CountAsync(use => use.BeyondLimit)));
        Assert.Equal(Buyers - 1, await shop.Shop.ReadAsync(db => db.Audit.CountAsync(line => line.Action == "coupon.beyond-limit")));
    }

    private static async Task<List<string>> RaceAsync(BillingShop shop, int percentOff)
    {
        var code = shop.Stripe.AddPromotionCode(maxRedemptions: 1);
        var sessions = new List<string>();
        for (var n = 0; n < Buyers; n++)
        {
            var user = await shop.Shop.UserAsync($"buyer{n}@example.com");
            Assert.IsType<StartCheckoutResult.Started>(await shop.Shop.StartAsync(user));
            var session = await shop.Shop.ReadAsync(db => db.Orders.Where(order => order.UserId == user).Select(order => order.ProviderRef!).SingleAsync());
            shop.Stripe.Enter(session, code);
            sessions.Add(session);
        }

        sessions.ForEach(session => shop.Stripe.Complete(session, percentOff: percentOff));
        return sessions;
    }
}
