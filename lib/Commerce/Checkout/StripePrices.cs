using Stripe;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Stripe's prices by our lookup keys. A price keeps its key in its metadata too: when a new price takes over the key, old
/// subscribers stay on the old price, which must still be recognised.
/// </summary>
internal static class StripePrices
{
    /// <summary>The metadata entry that names the lookup key for good.</summary>
    public const string KeyLabel = "lookup_key";

    /// <summary>The id of the live price with this key.</summary>
    /// <exception cref="InvalidOperationException">Stripe has no such price: the catalogue was never synchronised.</exception>
    public static async Task<string> IdOfAsync(StripeConnection stripe, string lookupKey, CancellationToken cancellation)
    {
        var prices = await stripe.Api.Prices.ListAsync(
            new PriceListOptions { LookupKeys = [lookupKey], Active = true }, cancellationToken: cancellation);
        return prices.Data.FirstOrDefault()?.Id ?? throw new InvalidOperationException(
            $"Stripe must have a price with the lookup key '{lookupKey}'; it has none. Run stripe-sync.");
    }

    /// <summary>Our lookup key of a price; null for a price that is none of ours.</summary>
    public static string? KeyOf(Stripe.Price? price) =>
        price?.LookupKey ?? price?.Metadata?.GetValueOrDefault(KeyLabel);
}
