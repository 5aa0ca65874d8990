namespace AlgoAcademy.Commerce;

/// <summary>The plans as the pricing page shows them.</summary>
public sealed class PlanOffers(ShopDb db, CourseCatalog catalog, KeptCatalog kept)
{
    /// <summary>All plans, the free one first.</summary>
    public async Task<IReadOnlyList<PlanOffer>> AllAsync(CancellationToken cancellation)
    {
        var rows = await kept.ReadAsync(db, cancellation);
        var prices = rows.Prices.ToDictionary(price => price.LookupKey, StringComparer.Ordinal);
        return [.. catalog.Tiers.Select(tier => Offer(tier, prices, rows.TierRows))];
    }

    private PlanOffer Offer(Tier tier, Dictionary<string, Price> prices, IReadOnlyList<TierContent> contents)
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
