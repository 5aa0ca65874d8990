using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Takes a bundle apart: each part becomes a line of the order, so that each can be given, refunded and explained alone.</summary>
public sealed class BundleLines(ShopDb db, CourseCatalog catalog)
{
    /// <summary>
    /// The lines of a product: itself, or the parts of a bundle with the bundle's price split over them in proportion to their own
    /// prices, to the cent.
    /// </summary>
    /// <param name="product">What is bought.</param>
    /// <param name="price">Its price.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<BundleLine>> OfAsync(Product product, Money price, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (catalog.FindBundle(product.Id) is not { } bundle)
            return [new BundleLine(product, price)];
        var products = await db.Products.AsNoTracking().Where(row => bundle.Parts.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellation);
        var prices = await db.Prices.AsNoTracking().Where(row => row.RetiredAt == null && bundle.Parts.Contains(row.ProductId))
            .ToDictionaryAsync(row => row.ProductId, row => row.AmountMinor, StringComparer.Ordinal, cancellation);
        var shares = LargestRemainder.Split([.. bundle.Parts.Select(part => prices[part])], price.AmountMinor);
        return [.. bundle.Parts.Select((part, i) => new BundleLine(products[part], price with { AmountMinor = shares[i] }))];
    }
}
