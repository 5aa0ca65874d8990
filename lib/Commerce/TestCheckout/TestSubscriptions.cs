using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Subscriptions of the test checkout, in the shop's own database. Time passes by the shop's clock: one that is asked about
/// after its period renews, changes or ends as Stripe's would. Every payment goes through.
/// </summary>
public sealed class TestSubscriptions(ShopDb db, TimeProvider clock) : ISubscriptionGateway
{
    /// <summary>Begins the subscription that a session asked for.</summary>
    public static TestSubscription Begin(TestSession session, string lookupKey, DateTimeOffset now) => new()
    {
        Id = "sub_test_" + session.Id,
        UserId = session.UserId,
        LookupKey = lookupKey,
        Currency = session.Currency,
        CreatedAt = now,
        PeriodStart = now,
        PeriodEnd = After(now, lookupKey),
    };

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> FindAsync(string subscriptionRef, CancellationToken cancellation) =>
        ChangeAsync(subscriptionRef, _ => { }, cancellation);

    /// <inheritdoc/>
    public Task<ProviderAnswer<string?>> SubscriptionOfInvoiceAsync(string invoiceRef, CancellationToken cancellation) =>
        Task.FromResult<ProviderAnswer<string?>>(new ProviderAnswer<string?>.Missing());

    /// <inheritdoc/>
    public async Task<ProviderAnswer<Proration>> PreviewAsync(PlanMove move, CancellationToken cancellation)
    {
        var from = await PriceAsync(move.Current.LookupKey, cancellation);
        var to = await PriceAsync(move.LookupKey, cancellation);
        var start = move.Current.PeriodStart ?? move.ProrationDate;
        var end = move.Current.PeriodEnd ?? move.ProrationDate;
        var credit = -Share(from.AmountMinor, end - move.ProrationDate, end - start);
        // A plan of another length begins a new period; one of the same length fills up the old one.
        var sameLength = BillingPeriod.IsYearly(from.LookupKey) == BillingPeriod.IsYearly(to.LookupKey);
        var charge = sameLength ? Share(to.AmountMinor, end - move.ProrationDate, end - start) : to.AmountMinor;
        return new ProviderAnswer<Proration>.Found(new Proration(
            new Money(Math.Max(0, charge + credit), to.Currency), new Money(credit, to.Currency), new Money(charge, to.Currency)));
    }

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> ChangeNowAsync(PlanMove move, CancellationToken cancellation) =>
        ChangeAsync(
            move.Current.Id,
            row =>
            {
                if (BillingPeriod.IsYearly(row.LookupKey) != BillingPeriod.IsYearly(move.LookupKey))
                    (row.PeriodStart, row.PeriodEnd) = (move.ProrationDate, After(move.ProrationDate, move.LookupKey));
                (row.LookupKey, row.NextLookupKey) = (move.LookupKey, null);
            },
            cancellation);

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> ChangeAtPeriodEndAsync(PlanMove move, CancellationToken cancellation) =>
        ChangeAsync(move.Current.Id, row => row.NextLookupKey = move.LookupKey, cancellation);

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> EndAtPeriodEndAsync(
        string subscriptionRef, bool end, string idempotencyKey, CancellationToken cancellation) =>
        ChangeAsync(subscriptionRef, row => (row.EndsWithPeriod, row.NextLookupKey) = (end, null), cancellation);

    /// <inheritdoc/>
    public Task<ProviderAnswer<RemoteSubscription>> EndAndRefundAsync(
        string subscriptionRef, string idempotencyKey, CancellationToken cancellation) =>
        ChangeAsync(subscriptionRef, row => row.EndedAt ??= clock.GetUtcNow(), cancellation);

    /// <inheritdoc/>
    public Task<ProviderAnswer<Uri>> PortalAsync(string customerRef, Uri returnUrl, CancellationToken cancellation) =>
        Task.FromResult<ProviderAnswer<Uri>>(new ProviderAnswer<Uri>.Found(returnUrl));

    private async Task<ProviderAnswer<RemoteSubscription>> ChangeAsync(
        string subscriptionRef, Action<TestSubscription> change, CancellationToken cancellation)
    {
        var row = await db.TestSubscriptions.FirstOrDefaultAsync(known => known.Id == subscriptionRef, cancellation);
        if (row is null)
            return new ProviderAnswer<RemoteSubscription>.Missing();
        PassTime(row, clock.GetUtcNow());
        if (row.EndedAt is null)
            change(row);
        await db.SaveChangesAsync(cancellation);
        return new ProviderAnswer<RemoteSubscription>.Found(Read(row));
    }

    private static void PassTime(TestSubscription row, DateTimeOffset now)
    {
        while (row.EndedAt is null && row.PeriodEnd <= now)
        {
            if (row.EndsWithPeriod)
            {
                row.EndedAt = row.PeriodEnd;
                return;
            }

            (row.LookupKey, row.NextLookupKey) = (row.NextLookupKey ?? row.LookupKey, null);
            (row.PeriodStart, row.PeriodEnd) = (row.PeriodEnd, After(row.PeriodEnd, row.LookupKey));
        }
    }

    private Task<Price> PriceAsync(string? lookupKey, CancellationToken cancellation) =>
        db.Prices.Where(price => price.LookupKey == lookupKey).OrderByDescending(price => price.ActiveFrom).FirstAsync(cancellation);

    private static long Share(long amountMinor, TimeSpan part, TimeSpan whole) => whole <= TimeSpan.Zero ? 0
        : (long)Math.Round(amountMinor * (decimal)part.Ticks / whole.Ticks, MidpointRounding.AwayFromZero);

    private static DateTimeOffset After(DateTimeOffset start, string lookupKey) =>
        BillingPeriod.IsYearly(lookupKey) ? start.AddYears(1) : start.AddMonths(1);

    private static RemoteSubscription Read(TestSubscription row) => new(
        row.Id,
        "cus_test_" + row.UserId,
        row.UserId,
        row.LookupKey,
        row.EndedAt is null ? SubscriptionStatus.Active : SubscriptionStatus.Canceled,
        row.CreatedAt,
        LiveMode: false)
    {
        Currency = row.Currency,
        PeriodStart = row.PeriodStart,
        PeriodEnd = row.PeriodEnd,
        CancelAt = row.EndsWithPeriod ? row.PeriodEnd : null,
        EndedAt = row.EndedAt,
        BilledAt = row.PeriodStart,
        ItemRef = "si_test_" + row.Id,
        NextLookupKey = row.NextLookupKey,
    };
}
