using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>What is for sale, at which price, and what is still being built.</summary>
public sealed class Offers(ShopDb db, CourseCatalog catalog)
{
    /// <summary>All offers in shop order.</summary>
    public async Task<IReadOnlyList<Offer>> AllAsync(CancellationToken cancellation)
    {
        var products = await db.Products.AsNoTracking().Where(product => product.Kind != ProductKind.Tier).OrderBy(product => product.Order).ToListAsync(cancellation);
        var prices = await db.Prices.AsNoTracking()
            .Where(price => price.RetiredAt == null && !price.LookupKey.EndsWith("_monthly") && !price.LookupKey.EndsWith("_yearly"))
            .ToDictionaryAsync(price => price.ProductId, StringComparer.Ordinal, cancellation);
        var releases = await db.Releases.AsNoTracking().ToListAsync(cancellation);
        var newest = releases.GroupBy(release => release.ProductId, StringComparer.Ordinal)
            .Select(group => Release.Newest(group)).OfType<Release>().ToDictionary(release => release.ProductId, StringComparer.Ordinal);
        return [.. products.Select(product => Offer(product, prices, newest))];
    }

    /// <summary>The offer for one product, or null when there is no such product or it is a tier.</summary>
    public async Task<Offer?> FindAsync(string productId, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(offer => offer.Product.Id == productId);

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
