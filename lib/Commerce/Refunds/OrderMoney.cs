using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// What the money of an order means for its state and its grants: a function of the stored refunds and disputes, so applying
/// it twice, early or late ends the same.
/// </summary>
internal static class OrderMoney
{
    private const string Refunded = "refunded";
    private const string Lost = "the payment was taken back";
    private const string Disputed = "the payment is disputed";

    /// <summary>Brings state and grants of an order up to date, in the caller's transaction. Of an order not paid, nothing changes.</summary>
    public static async Task ApplyAsync(ShopDb db, Order order, DateTimeOffset now, CancellationToken cancellation)
    {
        if (order.PaidAt is null)
            return;
        var payments = await db.Payments.AsNoTracking().Where(row => row.OrderId == order.Id).ToListAsync(cancellation);
        var ids = payments.Select(row => row.Id).ToList();
        var refunds = await db.Refunds.Where(row => ids.Contains(row.PaymentId)).ToListAsync(cancellation);
        var disputes = await db.Disputes.AsNoTracking().Where(row => ids.Contains(row.PaymentId)).ToListAsync(cancellation);

        var counting = refunds.Where(row => row.Status is RefundStatus.Pending or RefundStatus.Succeeded).ToList();
        var paid = payments.Sum(row => row.AmountMinor);
        var back = counting.Sum(row => row.AmountMinor);
        var full = counting.Count > 0 && back >= paid;
        foreach (var refund in refunds)
            refund.Flagged = !full && counting.Contains(refund) && refund.LineIds.Length == 0;

        order.State = full ? OrderState.Refunded : counting.Count > 0 ? OrderState.PartlyRefunded : OrderState.Paid;
        var effect = disputes.Select(row => DisputePolicy.EffectOf(row.Status)).DefaultIfEmpty(DisputeEffect.Keep).Max();
        foreach (var line in order.Lines)
        {
            var gone = full || counting.Exists(row => row.LineIds.Split(' ').Contains(line.Id.ToString(), StringComparer.Ordinal));
            await ApplyLineAsync(db, line, new Verdict(gone, effect, now), cancellation);
        }
    }

    /// <summary>Closes an order that cost nothing.</summary>
    public static async Task CloseFreeAsync(ShopDb db, Order order, DateTimeOffset now, CancellationToken cancellation)
    {
        order.State = OrderState.Refunded;
        foreach (var line in order.Lines)
            await ApplyLineAsync(db, line, new Verdict(Refunded: true, DisputeEffect.Keep, now), cancellation);
    }

    private static async Task ApplyLineAsync(ShopDb db, OrderLine line, Verdict verdict, CancellationToken cancellation)
    {
        var sources = await db.Purchases.Where(row => row.OrderLineId == line.Id).Select(row => row.Id).ToListAsync(cancellation);
        var refs = sources.ConvertAll(id => id.ToString());
        var grants = await db.Grants.Where(row => row.Source == GrantSource.Purchase && refs.Contains(row.SourceRef)).ToListAsync(cancellation);
        foreach (var grant in grants)
            Apply(db, grant, verdict);
    }

    // What a person took back for another reason is not ours to restore.
    private static void Apply(ShopDb db, Grant grant, Verdict verdict)
    {
        var before = (grant.RevokedAt, grant.SuspendedAt);
        var reason = verdict.Refunded ? Refunded : verdict.Dispute == DisputeEffect.Revoke ? Lost : null;
        if (reason is not null)
            (grant.RevokedAt, grant.Reason) = (grant.RevokedAt ?? verdict.Now, reason);
        else if (grant.Reason is Refunded or Lost)
            (grant.RevokedAt, grant.Reason) = (null, null);

        if (reason is null && verdict.Dispute == DisputeEffect.Suspend)
            (grant.SuspendedAt, grant.Reason) = (grant.SuspendedAt ?? verdict.Now, Disputed);
        else if (grant.SuspendedAt is not null && verdict.Dispute != DisputeEffect.Suspend)
            (grant.SuspendedAt, grant.Reason) = (null, grant.Reason == Disputed ? null : grant.Reason);

        if (before != (grant.RevokedAt, grant.SuspendedAt))
        {
            var word = grant.RevokedAt is not null ? "revoked" : grant.SuspendedAt is not null ? "suspended" : "restored";
            db.Audit.Add(AuditEntry.Of(verdict.Now, $"grant.{word}", grant.UserId, $"grant {grant.Id} of {grant.ScopeId}: {grant.Reason ?? "the money is the shop's again"}"));
        }
    }

    private sealed record Verdict(bool Refunded, DisputeEffect Dispute, DateTimeOffset Now);
}
