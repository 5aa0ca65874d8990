using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Reads all there is about one account or one order, for an admin.</summary>
public sealed class FindCustomer(ShopDb db, AdminRole role)
{
    /// <summary>How many rows of a kind are shown at most; the books have all.</summary>
    public const int MaxRows = 200;

    /// <summary>The account's record; null when neither account nor order nor grant has this id.</summary>
    public async Task<CustomerRecord?> RunAsync(string userId, CancellationToken cancellation)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == userId, cancellation);
        var orders = await db.Orders.AsNoTracking().Include(order => order.Lines).Where(row => row.UserId == userId)
            .OrderByDescending(row => row.CreatedAt).Take(MaxRows).ToListAsync(cancellation);
        var grants = await db.Grants.AsNoTracking().Where(row => row.UserId == userId)
            .OrderByDescending(row => row.CreatedAt).Take(MaxRows).ToListAsync(cancellation);
        if (user is null && orders.Count == 0 && grants.Count == 0)
            return null;
        var subscriptions = await db.Subscriptions.AsNoTracking().Where(row => row.UserId == userId)
            .OrderByDescending(row => row.CreatedAt).Take(MaxRows).ToListAsync(cancellation);
        return new CustomerRecord(user, orders, grants, subscriptions, await role.HasAsync(userId, cancellation));
    }

    /// <summary>One order with its lines; null when there is none.</summary>
    public Task<Order?> OrderAsync(Guid orderId, CancellationToken cancellation) =>
        db.Orders.AsNoTracking().Include(order => order.Lines).FirstOrDefaultAsync(row => row.Id == orderId, cancellation);

    /// <summary>What went back of one order, the newest first.</summary>
    public async Task<IReadOnlyList<Refund>> RefundsOfAsync(Guid orderId, CancellationToken cancellation) => await (
        from refund in db.Refunds.AsNoTracking()
        join payment in db.Payments on refund.PaymentId equals payment.Id
        where payment.OrderId == orderId
        orderby refund.CreatedAt descending
        select refund).ToListAsync(cancellation);
}
