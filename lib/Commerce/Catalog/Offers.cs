namespace AlgoAcademy.Commerce;

/// <summary>What is for sale, at which price, and what is still being built.</summary>
public sealed class Offers(ShopDb db, CourseCatalog catalog, KeptCatalog kept)
{
    /// <summary>All offers in shop order.</summary>
    public async Task<IReadOnlyList<Offer>> AllAsync(CancellationToken cancellation) => From(await kept.ReadAsync(db, cancellation));

    /// <summary>The offer for one product, or null when there is no such product or it is a tier.</summary>
    public async Task<Offer?> FindAsync(string productId, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(offer => offer.Product.Id == productId);

    /// <summary>One product as the tables have it at this moment: what an order is placed on.</summary>
    public async Task<Offer?> FindNowAsync(string productId, CancellationToken cancellation) =>
        From(await KeptCatalog.LoadAsync(db, cancellation)).FirstOrDefault(offer => offer.Product.Id == productId);

    private IReadOnlyList<Offer> From(CatalogRows rows)
    {
        // A tier's prices are a month's and a year's; everything here is paid once.
        var once = rows.Products.Where(product => product.Kind != ProductKind.Tier).ToList();
        var ids = once.Select(product => product.Id).ToHashSet(StringComparer.Ordinal);
        var prices = rows.Prices.Where(price => ids.Contains(price.ProductId)).ToDictionary(price => price.ProductId, StringComparer.Ordinal);
        var newest = rows.Releases.GroupBy(release => release.ProductId, StringComparer.Ordinal)
            .Select(group => Release.Newest(group)).OfType<Release>().ToDictionary(release => release.ProductId, StringComparer.Ordinal);
        return [.. once.Select(product => Offer(product, prices, newest))];
    }

    // A whole is on sale only when every part of it can be delivered (decision 7 of the shop's owner).
    private Offer Offer(Product product, Dictionary<string, Price> prices, Dictionary<string, Release> newest)
    {
        var parts = PartsOf(product.Id);
        IReadOnlyList<string> needed = parts.Count == 0 ? [product.Id] : [.. parts.SelectMany(Leaves).Distinct(StringComparer.Ordinal)];
        Money? total = parts.Count == 0 ? null : parts.Select(part => prices[part].Amount).Aggregate((sum, amount) => sum + amount);
        return new Offer(
            product, prices[product.Id], newest.GetValueOrDefault(product.Id), [.. needed.Where(id => !newest.ContainsKey(id))], total);
    }

    private IReadOnlyList<string> PartsOf(string productId) => productId == catalog.CourseId
        ? [.. catalog.Modules.Select(module => module.Product)]
        : catalog.FindBundle(productId)?.Parts ?? [];

    // A bundle with the course in it needs every module.
    private IReadOnlyList<string> Leaves(string part) => PartsOf(part) is { Count: > 0 } parts ? parts : [part];
}
