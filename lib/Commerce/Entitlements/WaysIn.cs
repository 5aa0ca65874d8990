namespace AlgoAcademy.Commerce;

/// <summary>Finds everything on sale that would open an item.</summary>
public sealed class WaysIn(ShopDb db, CourseCatalog catalog, KeptCatalog kept, Offers offers)
{
    /// <summary>The products and tiers that open the item, the smallest first payment first; a purchase before a tier of the same price.</summary>
    /// <param name="item">The closed item.</param>
    /// <param name="contents">What the tiers open.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<WayIn>> ToAsync(AccessItem item, TierContents contents, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(contents);
        var all = (await offers.AllAsync(cancellation)).ToDictionary(offer => offer.Product.Id, StringComparer.Ordinal);
        var once = all.Values.Where(offer => offer.OnSale && Opens(offer.Product, item, all)).Select(offer => Of(offer.Product, offer.Price, every: null));
        return [.. once.Concat(await TiersAsync(item, contents, cancellation)).OrderBy(way => way.AmountMinor)];
    }

    private bool Opens(Product product, AccessItem item, Dictionary<string, Offer> all) => product.Kind == ProductKind.Bundle
        ? catalog.FindBundle(product.Id)!.Parts.Any(part => Opens(all[part].Product, item, all))
        : item.IsCoveredBy(GrantEntitlement.ScopeOf(product), product.ScopeId);

    private async Task<IReadOnlyList<WayIn>> TiersAsync(AccessItem item, TierContents contents, CancellationToken cancellation)
    {
        var tiers = catalog.Tiers.Where(tier => contents.Offers(tier.Id, item.Id)).ToList();
        if (tiers.Exists(tier => tier.Id == Tier.Free))
            return [new WayIn(Tier.Free, "A free account", 0, catalog.Prices.Currency, "free", Every: null)];
        var keys = tiers.ConvertAll(tier => tier.MonthlyKey);
        var rows = await kept.ReadAsync(db, cancellation);
        var products = rows.Products.Where(product => product.Kind == ProductKind.Tier).ToDictionary(product => product.Id, StringComparer.Ordinal);
        return [.. rows.Prices.Where(price => keys.Contains(price.LookupKey)).Select(price => Of(products[price.ProductId], price, "month"))];
    }

    private static WayIn Of(Product product, Price price, string? every)
    {
        var amount = price.Amount.ToShortString();
        return new(product.Id, product.Title, price.AmountMinor, price.Currency, every is null ? amount : $"{amount} a {every}", every);
    }
}
