using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Writes the purchase of a paid line and the grant it gives; a line that has them is left alone.</summary>
public sealed class GrantEntitlement(ShopDb db)
{
    /// <summary>The scope a purchase of this product opens.</summary>
    /// <exception cref="ArgumentException">The product is a bundle: an order for it has a line for each part.</exception>
    public static GrantScope ScopeOf(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return product.Kind switch
        {
            ProductKind.Module => GrantScope.Module,
            ProductKind.Course => GrantScope.Course,
            ProductKind.Tier => GrantScope.Tier,
            ProductKind.Bot => GrantScope.Bot,
            _ => throw new ArgumentException($"A grant must be for a part of {product.Id}: it is a {product.Kind}.", nameof(product)),
        };
    }

    /// <summary>Adds purchase and grant to the caller's transaction.</summary>
    public async Task RunAsync(Order order, OrderLine line, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Purchases.AnyAsync(row => row.OrderLineId == line.Id, cancellation))
            return;
        var product = await db.Products.SingleAsync(row => row.Id == line.ProductId, cancellation);
        var purchase = new Purchase
        {
            Id = Guid.CreateVersion7(now),
            UserId = order.UserId,
            ProductId = product.Id,
            OrderLineId = line.Id,
            PurchasedAt = now,
        };
        db.Purchases.Add(purchase);
        db.Grants.Add(new Grant
        {
            Id = Guid.CreateVersion7(now),
            UserId = order.UserId,
            Scope = ScopeOf(product),
            ScopeId = product.ScopeId,
            Source = GrantSource.Purchase,
            SourceRef = purchase.Id.ToString(),
            StartsAt = now,
            CreatedAt = now,
        });
    }
}
