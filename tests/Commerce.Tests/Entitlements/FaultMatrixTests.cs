using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Entitlements;

public sealed class FaultMatrixTests
{
    private static readonly GrantAct Refund = new(Grant.ByShop, "refunded");

    [Fact]
    public async Task P8_an_address_changed_between_paying_and_the_webhook_changes_nothing_of_who_has_it()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        await shop.ReadAsync(db => db.Users.Where(row => row.Id == user).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Email, "new@example.com").SetProperty(row => row.NormalizedEmail, "NEW@EXAMPLE.COM")
            .SetProperty(row => row.UserName, "new@example.com").SetProperty(row => row.NormalizedUserName, "NEW@EXAMPLE.COM")));
        var stranger = await shop.UserAsync();

        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);

        Assert.True(await shop.IsOpenAsync(user, "L27"));
        Assert.False(await shop.IsOpenAsync(stranger, "L27"));
    }

    [Fact]
    public async Task P10_what_was_refunded_can_be_bought_again_and_the_history_stays()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);
        var first = await shop.ReadAsync(db => db.Grants.SingleAsync());
        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.RevokeAsync(first.Id, Refund, default));
        Assert.False(await shop.IsOpenAsync(user, "L27"));

        var started = Assert.IsType<StartCheckoutResult.Started>(await shop.StartAsync(user));
        var again = (await shop.ReadAsync(db => db.Orders.SingleAsync(row => row.Id == started.OrderId))).ProviderRef!;
        shop.Gateway.Pay(again);
        await shop.SettleAsync(again);

        Assert.True(await shop.IsOpenAsync(user, "L27"));
        Assert.Equal(2, (await shop.CountAsync()).Grants);
        Assert.Equal("refunded", (await shop.ReadAsync(db => db.Grants.SingleAsync(row => row.Id == first.Id))).Reason);
    }

    [Fact]
    public async Task R5_a_refunded_module_that_the_tier_covers_stays_open_through_the_tier()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);
        var bought = await shop.ReadAsync(db => db.Grants.SingleAsync());
        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(
            new GrantDraft(user, GrantScope.Tier, "professional", GrantSource.Subscription, "sub_1")
            {
                EndsAt = shop.Clock.GetUtcNow().AddDays(30),
                Act = new(Grant.ByShop, "subscribed"),
            }, default));

        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.RevokeAsync(bought.Id, Refund, default));

        Assert.True(await shop.IsOpenAsync(user, "L27"));
        Assert.True(await shop.IsOpenAsync(user, "module-5"));
        shop.Clock.Advance(TimeSpan.FromDays(30));
        Assert.False(await shop.IsOpenAsync(user, "L27"));
    }

    [Fact]
    [Trait("Database", "Sqlite")]
    public async Task C2_a_full_disk_stops_the_sale_whole_and_it_is_settled_once_there_is_room()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        var before = await shop.CountAsync();

        var fault = await Record.ExceptionAsync(() => FullAsync(shop, settle => settle.RunAsync(session, null, default)));

        Assert.True(DatabaseFault.IsPassing(fault!), fault?.ToString());
        Assert.Equal(before, await shop.CountAsync());
        Assert.Equal(OrderState.Pending, await shop.ReadAsync(db => db.Orders.Select(row => row.State).SingleAsync()));
        Assert.IsType<SettleResult.Granted>(await shop.SettleAsync(session));
        Assert.True(await shop.IsOpenAsync(user, "L27"));
    }

    [Fact]
    public void C2_a_locked_a_full_and_a_read_only_database_pass_but_a_broken_rule_does_not()
    {
        Assert.All([5, 6, 8, 10, 13, 14], code => Assert.True(DatabaseFault.IsPassing(new DbUpdateException("x", new SqliteException("x", code)))));
        Assert.False(DatabaseFault.IsPassing(new DbUpdateException("x", new SqliteException("x", 19))));
        Assert.False(DatabaseFault.IsPassing(new InvalidOperationException("x")));
    }

    // The file may not grow by a page; what is filled up first is the room in the pages it has.
    private static Task<SettleResult> FullAsync(TestShop shop, Func<SettleCheckout, Task<SettleResult>> act) =>
        shop.RunAsync<IServiceProvider, SettleResult>(async services =>
        {
            var db = (ShopDb)services.GetService(typeof(ShopDb))!;
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");
            db.Audit.Add(AuditEntry.Of(shop.Clock.GetUtcNow(), "filler", null, new string('x', 100_000)));
            return await act((SettleCheckout)services.GetService(typeof(SettleCheckout))!);
        });
}
