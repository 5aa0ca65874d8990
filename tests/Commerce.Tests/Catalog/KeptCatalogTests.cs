using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Catalog;

/// <summary>What is kept in memory is never older than it may be.</summary>
public sealed class KeptCatalogTests
{
    [Fact]
    public async Task A_price_that_this_process_changes_is_seen_at_once()
    {
        await using var shop = await TestShop.OpenAsync();
        Assert.Equal(5_700, await AskedAsync(shop));

        await shop.ReadAsync(db => ChangeAsync(db, 6_100));

        Assert.Equal(6_100, await AskedAsync(shop));
    }

    [Fact]
    public async Task A_price_that_is_not_committed_yet_is_kept_by_nobody()
    {
        await using var shop = await TestShop.OpenAsync();
        await AskedAsync(shop);
        await shop.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await ChangeAsync(db, 6_100);
            Assert.Equal(5_700, await AskedAsync(shop));
            await transaction.CommitAsync();
            return 0;
        });

        Assert.Equal(6_100, await AskedAsync(shop));
    }

    [Fact]
    public async Task A_price_that_was_rolled_back_was_never_asked()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await ChangeAsync(db, 6_100);
            await transaction.RollbackAsync();
            return 0;
        });

        Assert.Equal(5_700, await AskedAsync(shop));
    }

    [Fact]
    public async Task What_another_instance_wrote_is_seen_when_the_kept_rows_are_too_old()
    {
        await using var shop = await TestShop.OpenAsync();
        Assert.Equal(5_700, await AskedAsync(shop));
        // As another instance does: past this process's notice.
        await shop.ReadAsync(db => db.Prices.Where(price => price.ProductId == "module-5")
            .ExecuteUpdateAsync(set => set.SetProperty(price => price.AmountMinor, 6_100)));

        Assert.Equal(5_700, await AskedAsync(shop));
        shop.Clock.Advance(KeptCatalog.Life);
        Assert.Equal(6_100, await AskedAsync(shop));
    }

    [Fact]
    public async Task P6_an_order_is_placed_at_the_price_of_this_moment_whatever_is_kept()
    {
        await using var shop = await TestShop.OpenAsync();
        await AskedAsync(shop);
        await shop.ReadAsync(db => db.Prices.Where(price => price.ProductId == "module-5")
            .ExecuteUpdateAsync(set => set.SetProperty(price => price.AmountMinor, 6_100)));

        var now = await shop.RunAsync<Offers, Offer?>(offers => offers.FindNowAsync("module-5", CancellationToken.None));

        Assert.Equal(6_100, now!.Price.AmountMinor);
    }

    private static async Task<long> AskedAsync(TestShop shop) =>
        (await shop.RunAsync<Offers, Offer?>(offers => offers.FindAsync("module-5", CancellationToken.None)))!.Price.AmountMinor;

    // Rows are facts: the old one retires, a new one takes over.
    private static async Task<int> ChangeAsync(ShopDb db, long amount)
    {
        var old = await db.Prices.FirstAsync(price => price.ProductId == "module-5" && price.RetiredAt == null);
        old.RetiredAt = DateTimeOffset.UnixEpoch;
        await db.SaveChangesAsync();
        db.Prices.Add(new Price
        {
            Id = Guid.CreateVersion7(),
            ProductId = old.ProductId,
            LookupKey = old.LookupKey,
            AmountMinor = amount,
            Currency = old.Currency,
            ActiveFrom = old.ActiveFrom,
        });
        return await db.SaveChangesAsync();
    }
}
