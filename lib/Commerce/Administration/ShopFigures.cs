using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The figures the shop is run by. Each is one query over indexed columns; ranges are whole days in UTC.</summary>
/// <remarks>
/// Sales are what orders asked, before the provider's coupons and taxes; an order without a payment (a full coupon) counts as
/// none. The first payment of a subscription is an order, its renewals are the provider's books: they show in the monthly
/// recurring revenue.
/// </remarks>
public sealed class ShopFigures(ShopDb db)
{
    /// <summary>Accounts made in the range.</summary>
    public Task<int> SignupsAsync(FigureRange range, CancellationToken cancellation) =>
        db.Users.CountAsync(user => user.CreatedAt >= range.From && user.CreatedAt < range.Until, cancellation);

    /// <summary>Of the accounts made in the range, those that have paid for something since.</summary>
    public Task<int> PayingAsync(FigureRange range, CancellationToken cancellation) => db.Users.CountAsync(
        user => user.CreatedAt >= range.From && user.CreatedAt < range.Until
            && db.Orders.Any(order => order.UserId == user.Id && order.PaidAt != null && (order.PaymentRef != null || order.SubscriptionRef != null)),
        cancellation);

    /// <summary>What was sold in the range, by product as it was ordered, the largest sum first.</summary>
    public async Task<IReadOnlyList<ProductSales>> SalesByProductAsync(FigureRange range, CancellationToken cancellation)
    {
        var rows = await db.Orders
            .Where(order => order.PaidAt >= range.From && order.PaidAt < range.Until && (order.PaymentRef != null || order.SubscriptionRef != null))
            .GroupBy(order => new { order.ProductId, order.Currency })
            .Select(group => new { group.Key.ProductId, group.Key.Currency, Count = group.Count(), Sum = group.Sum(order => order.AmountMinor) })
            .ToListAsync(cancellation);
        return [.. rows.OrderByDescending(row => row.Sum).Select(row => new ProductSales(row.ProductId, row.Count, new Money(row.Sum, row.Currency)))];
    }

    /// <summary>What was sold in the range, by month, the newest first; months without a sale are absent.</summary>
    public async Task<IReadOnlyList<MonthSales>> SalesByMonthAsync(FigureRange range, CancellationToken cancellation)
    {
        var (from, until) = (range.From.ToUnixTimeMilliseconds(), range.Until.ToUnixTimeMilliseconds());
        // Days by integer division, which both databases know alike; months are made of days here.
        var days = await db.Database.SqlQuery<SalesDay>(
            $"""
             SELECT "PaidAt" / 86400000 AS "Day", "Currency", COUNT(*) AS "Count", CAST(SUM("AmountMinor") AS BIGINT) AS "Sum"
             FROM "Orders"
             WHERE "PaidAt" >= {from} AND "PaidAt" < {until} AND ("PaymentRef" IS NOT NULL OR "SubscriptionRef" IS NOT NULL)
             GROUP BY "PaidAt" / 86400000, "Currency"
             """).ToListAsync(cancellation);
        return
        [
            .. days.GroupBy(day => (Month: MonthOf(day.Day), day.Currency))
                .OrderByDescending(month => month.Key.Month).ThenBy(month => month.Key.Currency, StringComparer.Ordinal)
                .Select(month => new MonthSales(month.Key.Month, (int)month.Sum(day => day.Count), new Money(month.Sum(day => day.Sum), month.Key.Currency))),
        ];
    }

    /// <summary>What went back in the range, or is on its way, by currency.</summary>
    public async Task<IReadOnlyList<RefundSum>> RefundsAsync(FigureRange range, CancellationToken cancellation)
    {
        var rows = await db.Refunds
            .Where(row => row.CreatedAt >= range.From && row.CreatedAt < range.Until && (row.Status == RefundStatus.Pending || row.Status == RefundStatus.Succeeded))
            .GroupBy(row => row.Currency).Select(group => new { Currency = group.Key, Count = group.Count(), Sum = group.Sum(row => row.AmountMinor) })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new RefundSum(row.Count, new Money(row.Sum, row.Currency)))];
    }

    /// <summary>Download links given in the range.</summary>
    public Task<int> DownloadsAsync(FigureRange range, CancellationToken cancellation) => db.Downloads.CountAsync(
        row => row.Outcome == DownloadOutcome.LinkIssued && row.At >= range.From && row.At < range.Until, cancellation);

    /// <summary>
    /// Subscriptions that pay now (active or past due, without duplicates and trials), by the key of their price, at today's
    /// price: who keeps an older price is counted at the new one.
    /// </summary>
    public async Task<IReadOnlyList<PlanCount>> PlansAsync(CancellationToken cancellation)
    {
        var rows = await (
            from row in db.Subscriptions
            where (row.Status == SubscriptionStatus.Active || row.Status == SubscriptionStatus.PastDue) && row.DuplicateOf == null
            join price in db.Prices.Where(price => price.RetiredAt == null) on row.LookupKey equals price.LookupKey
            group row by new { row.LookupKey, price.AmountMinor, price.Currency } into plan
            select new { plan.Key.LookupKey, plan.Key.AmountMinor, plan.Key.Currency, Count = plan.Count() }).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.LookupKey, StringComparer.Ordinal)
            .Select(row => new PlanCount(row.LookupKey, row.Count, new Money(row.AmountMinor, row.Currency)))];
    }

    private static DateOnly MonthOf(long day)
    {
        var date = DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)day);
        return new DateOnly(date.Year, date.Month, 1);
    }

    private sealed record SalesDay(long Day, string Currency, long Count, long Sum);
}
