using Microsoft.EntityFrameworkCore;
using Stripe;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Brings Stripe's catalogue up to the shop's: products by id, prices by lookup key. A changed price is a new price that
/// takes the key over; subscribers keep the one they have. Running it again changes nothing.
/// </summary>
public sealed class StripeSync(StripeConnection stripe, ShopDb db)
{
    private const string Prefix = "algoacademy_";

    /// <summary>Synchronises.</summary>
    public async Task<ProviderAnswer<StripeSyncReport>> RunAsync(CancellationToken cancellation)
    {
        var products = await db.Products.AsNoTracking().ToListAsync(cancellation);
        var prices = await db.Prices.AsNoTracking().Where(price => price.RetiredAt == null).ToListAsync(cancellation);
        return await StripeConnection.AskAsync(async () =>
        {
            var report = new StripeSyncReport(0, 0, 0, 0);
            foreach (var product in products)
                report += await SyncProductAsync(product, cancellation);
            foreach (var chunk in prices.Chunk(10))
                report += await SyncPricesAsync(chunk, cancellation);
            await StripePortal.EnsureAsync(stripe, cancellation);
            return report;
        });
    }

    private async Task<StripeSyncReport> SyncProductAsync(Product product, CancellationToken cancellation)
    {
        var id = Prefix + product.Id;
        var found = await StripeConnection.AskAsync(() => stripe.Api.Products.GetAsync(id, cancellationToken: cancellation));
        switch (found)
        {
            case ProviderAnswer<Stripe.Product>.Found { Value.Name: var name } when name == product.Title:
                return new StripeSyncReport(0, 0, 0, 1);
            case ProviderAnswer<Stripe.Product>.Found:
                await stripe.Api.Products.UpdateAsync(id, new ProductUpdateOptions { Name = product.Title }, cancellationToken: cancellation);
                return new StripeSyncReport(0, 1, 0, 0);
            case ProviderAnswer<Stripe.Product>.Missing:
                await stripe.Api.Products.CreateAsync(new ProductCreateOptions { Id = id, Name = product.Title }, cancellationToken: cancellation);
                return new StripeSyncReport(1, 0, 0, 0);
            case ProviderAnswer<Stripe.Product>.Unavailable down:
                throw new HttpRequestException(down.Reason);
            default:
                throw new InvalidOperationException($"Stripe must let product {id} be read; it answered {found}.");
        }
    }

    private async Task<StripeSyncReport> SyncPricesAsync(Price[] ours, CancellationToken cancellation)
    {
        var known = await stripe.Api.Prices.ListAsync(
            new PriceListOptions { LookupKeys = [.. ours.Select(price => price.LookupKey)], Limit = 100 }, cancellationToken: cancellation);
        var report = new StripeSyncReport(0, 0, 0, 0);
        foreach (var price in ours)
        {
            var old = known.Data.Find(candidate => candidate.LookupKey == price.LookupKey);
            if (old is not null && Same(old, price))
            {
                report += new StripeSyncReport(0, 0, 0, 1);
                continue;
            }

            await CreateAsync(price, cancellation);
            if (old is { Active: true })
                await stripe.Api.Prices.UpdateAsync(old.Id, new PriceUpdateOptions { Active = false }, cancellationToken: cancellation);
            report += old is null ? new StripeSyncReport(1, 0, 0, 0) : new StripeSyncReport(0, 0, 1, 0);
        }

        return report;
    }

    private static bool Same(Stripe.Price theirs, Price ours) =>
        theirs.Active && StripeWords.Amount(theirs.UnitAmount ?? -1, theirs.Currency) == ours.Amount
        && theirs.Recurring?.Interval == IntervalOf(ours.LookupKey);

    private async Task CreateAsync(Price price, CancellationToken cancellation)
    {
        var options = new PriceCreateOptions
        {
            Product = Prefix + price.ProductId,
            UnitAmount = price.AmountMinor,
            Currency = price.Currency.ToLowerInvariant(),
            LookupKey = price.LookupKey,
            TransferLookupKey = true,
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [StripePrices.KeyLabel] = price.LookupKey },
        };
        if (IntervalOf(price.LookupKey) is { } interval)
            options.Recurring = new PriceRecurringOptions { Interval = interval };
        // The row's id: a price is never edited, so the same row asks for the same price however often it is sent.
        await stripe.Api.Prices.CreateAsync(options, new RequestOptions { IdempotencyKey = $"price:{price.Id:N}" }, cancellation);
    }

    private static string? IntervalOf(string lookupKey) =>
        !BillingPeriod.IsRecurring(lookupKey) ? null : BillingPeriod.IsYearly(lookupKey) ? "year" : "month";
}
