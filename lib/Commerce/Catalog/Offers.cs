using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>What is for sale, at which price, and what is still being built.</summary>
public sealed class Offers(ShopDb db)
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
        var modules = products.Where(product => product.Kind == ProductKind.Module).ToList();
        return [.. products.Select(product => Offer(product, modules, prices, newest))];
    }

    /// <summary>The offer for one product, or null when there is no such product.</summary>
    public async Task<Offer?> FindAsync(string productId, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(offer => offer.Product.Id == productId);

    // A whole is on sale only when every part of it can be delivered (decision 7 of the shop's owner).
    private static Offer Offer(
        Product product, List<Product> modules, Dictionary<string, Price> prices, Dictionary<string, Release> newest)
    {
        var parts = product.Kind == ProductKind.Course ? modules : [product];
        var building = parts.Where(part => !newest.ContainsKey(part.Id)).Select(part => part.Id).ToList();
        Money? total = product.Kind == ProductKind.Course
            ? modules.Select(module => prices[module.Id].Amount).Aggregate((sum, amount) => sum + amount)
            : null;
        return new Offer(product, prices[product.Id], newest.GetValueOrDefault(product.Id), building, total);
    }
}
