using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests;

/// <summary>Two tiers to subscribe to, as the shop's owner priced them.</summary>
public static class Tiers
{
    public static IReadOnlyList<(string Key, long Amount)> Prices { get; } =
        [("basic_monthly", 4700), ("basic_yearly", 47000), ("elite_monthly", 29700), ("elite_yearly", 297000)];

    /// <summary>Adds those that the catalogue did not bring.</summary>
    public static Task<int> AddAsync(TestShop shop) => shop.ReadAsync(async db =>
    {
        foreach (var (key, amount) in Prices)
        {
            var id = key.Split('_')[0];
            if (await db.Prices.AnyAsync(row => row.LookupKey == key))
                continue;
            if (await db.Products.FindAsync(id) is null)
                db.Products.Add(new Product { Id = id, Kind = ProductKind.Tier, ScopeId = id, Title = id, Order = 100 + (int)(amount / 100) });
            db.Prices.Add(new Price
            {
                Id = Guid.CreateVersion7(shop.Clock.GetUtcNow()),
                ProductId = id,
                LookupKey = key,
                AmountMinor = amount,
                Currency = "USD",
                ActiveFrom = shop.Clock.GetUtcNow(),
            });
        }

        return await db.SaveChangesAsync();
    });
}
