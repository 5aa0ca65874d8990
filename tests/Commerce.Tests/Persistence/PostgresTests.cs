using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Persistence;

/// <summary>The walks of the shop on PostgreSQL: what the SQLite tests prove must not lean on SQLite.</summary>
public sealed class PostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly GrantAct Act = new(Grant.ByShop, "test");

    [Fact]
    public async Task The_migrations_make_exactly_the_model_and_opening_again_changes_nothing()
    {
        await using var shop = await OpenAsync();
        await shop.RunAsync<OpenShop, int>(async open =>
        {
            await open.RunAsync(CancellationToken.None);
            return 0;
        });

        Assert.False(await shop.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Equal(9 + 1 + 17 + 2 + (4 * 2), await shop.ReadAsync(db => db.Prices.CountAsync()));
    }

    [Fact]
    public async Task A_sale_from_checkout_to_open_lesson()
    {
        await using var shop = await OpenAsync();
        var (user, session) = await shop.OrderAsync();
        Assert.False(await shop.IsOpenAsync(user, "L27"));

        shop.Gateway.Pay(session);
        Assert.IsType<WebhookResult.Stored>(await shop.PostAsync(TestShop.Event(session)));
        await shop.ProcessInboxAsync();

        Assert.True(await shop.IsOpenAsync(user, "L27"));
        Assert.Equal((1, 1, 1, 1), await shop.CountAsync());
    }

    [Fact]
    public async Task P2_two_hundred_settlements_at_once_are_one_purchase()
    {
        await using var shop = await OpenAsync();
        var (_, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => shop.SettleAsync(session))));

        Assert.Single(results.OfType<SettleResult.Granted>());
        Assert.Equal((0, 1, 1, 1), await shop.CountAsync());
    }

    [Fact]
    public async Task W1_the_same_event_fifty_times_at_once_is_stored_once()
    {
        await using var shop = await OpenAsync();
        var (_, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => shop.PostAsync(TestShop.Event(session)))));
        await shop.ProcessInboxAsync();

        Assert.Equal((1, 1, 1, 1), await shop.CountAsync());
    }

    [Fact]
    public async Task Fifty_equal_grants_at_once_are_one_and_the_ledger_replays_to_it()
    {
        await using var shop = await OpenAsync();
        var draft = new GrantDraft("u", GrantScope.Module, "M05", GrantSource.Gift, "gift") { Act = Act };

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(
            () => shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(draft, default)))));

        var id = Assert.Single(results.OfType<GrantResult.Done>()).Grant.Id;
        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.RevokeAsync(id, Act, default));
        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(draft, default));
        Assert.Equal((2, 3), await shop.ReadAsync(async db => (await db.Grants.CountAsync(), await db.GrantEvents.CountAsync())));
        Assert.Empty(await shop.RunAsync<CheckLedger, IReadOnlyList<Guid>>(check => check.RunAsync(default)));
    }

    [Fact]
    public async Task Ten_swaps_of_a_bot_at_once_are_one_swap()
    {
        await using var shop = await OpenAsync();
        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(
            new GrantDraft("u", GrantScope.Tier, "elite", GrantSource.Trial, "trial") { Act = Act }, default));
        await ChooseAsync(shop, "hft-bot");
        var others = CourseCatalog.Load().Bots.Select(bot => bot.Product).Where(bot => bot != "hft-bot").Take(10);

        var results = await Task.WhenAll(others.Select(bot => Task.Run(() => ChooseAsync(shop, bot))));

        Assert.Single(results.OfType<SlotResult.Chosen>());
        Assert.Equal(9, results.OfType<SlotResult.Locked>().Count());
    }

    [Fact]
    public async Task C4_a_database_of_a_newer_version_is_refused()
    {
        await using var shop = await OpenAsync();
        await shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_FromTheFuture', '99.0.0')"""));

        await Assert.ThrowsAsync<InvalidOperationException>(() => shop.RunAsync<OpenShop, int>(async open =>
        {
            await open.RunAsync(CancellationToken.None);
            return 0;
        }));
    }

    private async Task<TestShop> OpenAsync() => await TestShop.OpenAsync(postgres: await server.DatabaseAsync());

    private static Task<SlotResult> ChooseAsync(TestShop shop, string bot) =>
        shop.RunAsync<BotSlots, SlotResult>(slots => slots.ChooseAsync("u", 1, bot, default));
}
