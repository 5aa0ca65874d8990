using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The plans as the pricing page shows them.</summary>
public sealed class PlanOffers(ShopDb db, CourseCatalog catalog)
{
    /// <summary>All plans, the free one first.</summary>
    public async Task<IReadOnlyList<PlanOffer>> AllAsync(CancellationToken cancellation)
    {
        var prices = (await db.Prices.AsNoTracking().Where(price => price.RetiredAt == null).ToListAsync(cancellation))
            .ToDictionary(price => price.LookupKey, StringComparer.Ordinal);
        var contents = await db.TierContents.AsNoTracking().ToListAsync(cancellation);
        return [.. catalog.Tiers.Select(tier => Offer(tier, prices, contents))];
    }

    private PlanOffer Offer(Tier tier, Dictionary<string, Price> prices, List<TierContent> contents)
    {
        var own = contents.Where(row => row.TierId == tier.Id).ToList();
        var newest = own.Where(row => row.Version == own.Max(other => other.Version)).ToList();
        return new PlanOffer(
            tier,
            prices.GetValueOrDefault(tier.MonthlyKey),
            prices.GetValueOrDefault(tier.YearlyKey),
            newest.Count(row => catalog.FindLesson(row.ItemId) is not null),
            newest.Count(row => catalog.Modules.Any(module => module.Product == row.ItemId)),
            newest.Count == 0 ? 0 : newest[0].BotSlots);
    }
}
