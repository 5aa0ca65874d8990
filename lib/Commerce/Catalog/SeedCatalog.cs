using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Brings the product and price rows up to the catalogue. Running it again changes nothing.</summary>
public sealed class SeedCatalog(ShopDb db, CourseCatalog catalog, TimeProvider clock)
{
    /// <summary>Inserts what is missing, renames what was renamed, and retires a price whose amount changed.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var known = await db.Products.ToDictionaryAsync(product => product.Id, StringComparer.Ordinal, cancellation);
        foreach (var product in catalog.Products())
        {
            if (!known.TryGetValue(product.Id, out var row))
                db.Products.Add(product);
            else
                (row.Title, row.Order) = (product.Title, product.Order);
        }

        await SeedPricesAsync(cancellation);
        await SeedTierContentAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task SeedPricesAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var live = await db.Prices.Where(price => price.RetiredAt == null)
            .ToDictionaryAsync(price => price.LookupKey, StringComparer.Ordinal, cancellation);
        foreach (var entry in catalog.Prices.Prices)
        {
            if (live.TryGetValue(entry.LookupKey, out var row))
            {
                if (row.AmountMinor == entry.AmountMinor && row.Currency == catalog.Prices.Currency)
                    continue;
                row.RetiredAt = now;
                // The old row must have left the unique index before the new one enters it.
                await db.SaveChangesAsync(cancellation);
            }

            db.Prices.Add(new Price
            {
                Id = Guid.CreateVersion7(now),
                ProductId = entry.Product,
                LookupKey = entry.LookupKey,
                AmountMinor = entry.AmountMinor,
                Currency = catalog.Prices.Currency,
                ActiveFrom = now,
            });
        }
    }

    // Once: what a subscriber was promised does not change because the catalogue was put in another order.
    private async Task SeedTierContentAsync(CancellationToken cancellation)
    {
        var derived = await db.TierContents.Select(row => row.TierId).Distinct().ToListAsync(cancellation);
        foreach (var tier in catalog.Tiers.Where(tier => !derived.Contains(tier.Id)))
            db.TierContents.AddRange(TierContent.Derive(catalog, tier, version: 1, clock.GetUtcNow()));
    }
}
