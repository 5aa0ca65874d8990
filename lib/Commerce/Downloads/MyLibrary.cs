using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>What a user has: products open to them, and their orders.</summary>
public sealed class MyLibrary(ShopDb db, Offers offers, AccessQuery access)
{
    /// <summary>The products open to a user, in shop order.</summary>
    public async Task<IReadOnlyList<LibraryItem>> ItemsAsync(string userId, CancellationToken cancellation)
    {
        var rights = await access.RightsAsync(userId, cancellation);
        var items = new List<LibraryItem>();
        foreach (var offer in await offers.AllAsync(cancellation))
        {
            if (rights.Decide(AccessItem.Of(offer.Product)) is AccessDecision.Open open)
                items.Add(new LibraryItem(offer.Product, offer.Release, open.Through));
        }

        return items;
    }

    /// <summary>A user's orders, newest first.</summary>
    public async Task<IReadOnlyList<Order>> OrdersAsync(string userId, CancellationToken cancellation) =>
        await db.Orders.AsNoTracking().Include(order => order.Lines).Where(order => order.UserId == userId)
            .OrderByDescending(order => order.CreatedAt).ToListAsync(cancellation);

    /// <summary>One order of a user; null when there is none or it is someone else's: nobody learns which.</summary>
    public Task<Order?> FindOrderAsync(string userId, Guid orderId, CancellationToken cancellation) =>
        db.Orders.AsNoTracking().Include(order => order.Lines)
            .FirstOrDefaultAsync(order => order.Id == orderId && order.UserId == userId, cancellation);

    /// <summary>The order of a user whose newest session is this one; null when there is none or it is someone else's.</summary>
    public Task<Order?> FindOrderBySessionAsync(string userId, string sessionId, CancellationToken cancellation) =>
        db.Orders.AsNoTracking().Include(order => order.Lines)
            .FirstOrDefaultAsync(order => order.ProviderRef == sessionId && order.UserId == userId, cancellation);
}
