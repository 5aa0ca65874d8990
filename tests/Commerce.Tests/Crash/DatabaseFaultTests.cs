using AlgoAcademy.Commerce.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce.Tests.Crash;

/// <summary>A database that cannot now: nothing is half done, and what was asked goes through later.</summary>
public sealed class DatabaseFaultTests
{
    [Fact]
    public async Task C2_a_read_only_database_stops_the_sale_whole_and_it_is_settled_once_it_can_be_written()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        var before = await shop.CountAsync();

        var fault = await Record.ExceptionAsync(() => shop.RunAsync<IServiceProvider, SettleResult>(async services =>
        {
            var db = services.GetRequiredService<ShopDb>();
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync(TestDatabase.IsPostgres ? "SET default_transaction_read_only = on" : "PRAGMA query_only = 1");
            try
            {
                return await services.GetRequiredService<SettleCheckout>().RunAsync(session, null, default);
            }
            finally
            {
                // The connection goes back to its pool.
                await db.Database.ExecuteSqlRawAsync(TestDatabase.IsPostgres ? "SET default_transaction_read_only = off" : "PRAGMA query_only = 0");
            }
        }));

        Assert.True(DatabaseFault.IsPassing(fault!), fault?.ToString());
        Assert.Equal(before, await shop.CountAsync());
        Assert.IsType<SettleResult.Granted>(await shop.SettleAsync(session));
        Assert.True(await shop.IsOpenAsync(user, "L27"));
    }

    [Fact]
    [Trait("Database", "Sqlite")]
    public async Task C4_a_migration_that_was_killed_does_not_lock_the_next_start_out()
    {
        await using var database = await TestDatabase.EmptyAsync();
        var services = new ServiceCollection();
        services.AddLogging();
        ShopServices.Add(services, database.Folders, TestShop.Payment);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        // What EF Core leaves behind: its work is rolled back, its lock is not.
        await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 12:00:00.0000000+00:00')""");

        await scope.ServiceProvider.GetRequiredService<OpenShop>().RunAsync(default).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.True(await db.Prices.AnyAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Late_work_is_measured_from_the_moment_its_turn_came()
    {
        await using var shop = await TestShop.OpenAsync();
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), await LagAsync(shop));
        var (_, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.PostAsync(TestShop.Event(session));
        shop.Clock.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal((TimeSpan.FromMinutes(7), TimeSpan.Zero), await LagAsync(shop));

        await shop.ProcessInboxAsync();
        shop.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromMinutes(2)), await LagAsync(shop));

        await shop.RunAsync<SendMails, int>(send => send.RunAsync(default));
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), await LagAsync(shop));
    }

    private static Task<(TimeSpan Inbox, TimeSpan Outbox)> LagAsync(TestShop shop) => shop.RunAsync<ShopLag, (TimeSpan, TimeSpan)>(lag => lag.ReadAsync(default));
}
