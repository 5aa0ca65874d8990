using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// An order that used up one use of a limited coupon. The provider counts too, but two pages open at once can pass its count:
/// what is free beyond the limit is not given, and what was paid beyond it is given and flagged (P11).
/// </summary>
public sealed class CouponUse
{
    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The payment provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of what is limited.</summary>
    public required string Reference { get; init; }

    /// <summary>When the order was paid (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the limit was reached before: paid and honoured all the same, for a person to look at.</summary>
    public bool BeyondLimit { get; init; }

    /// <summary>Takes one use in the caller's transaction; those run one at a time, so that the count holds.</summary>
    /// <returns>False when it was free and the last use is gone: the order must not be granted.</returns>
    internal static async Task<bool> TakeAsync(ShopDb db, Order order, PaymentSession session, CancellationToken cancellation)
    {
        var now = order.PaidAt ?? throw new ArgumentException($"Order {order.Id} must be paid to use a coupon up.", nameof(order));
        if (session.Coupon is not { Limit: { } limit } coupon)
            return true;
        var beyond = await db.Set<CouponUse>().CountAsync(use => use.Provider == order.Provider && use.Reference == coupon.Reference, cancellation) >= limit;
        if (beyond)
        {
            var free = session.PaymentStatus == PaymentStatus.NoPaymentRequired;
            db.Audit.Add(AuditEntry.Of(now, free ? "coupon.used-up" : "coupon.beyond-limit", order.UserId,
                $"order {order.Id}: {coupon.Reference} may be used {limit} times; {(free ? "nothing was paid and nothing is granted" : "paid and honoured")}"));
            if (free)
                return false;
        }

        db.Add(new CouponUse { OrderId = order.Id, Provider = order.Provider, Reference = coupon.Reference, At = now, BeyondLimit = beyond });
        return true;
    }
}
