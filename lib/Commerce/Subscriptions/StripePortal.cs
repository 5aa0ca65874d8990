using Stripe.BillingPortal;

namespace AlgoAcademy.Commerce;

/// <summary>
/// The configuration of Stripe's customer portal that is ours: bills, cards and cancellation at the period's end. Changes of
/// plan go through the shop, which shows the exact amount first.
/// </summary>
internal static class StripePortal
{
    private const string Label = "shop";
    private const string Ours = "algoacademy";

    /// <summary>Our configuration, or null before the first synchronisation.</summary>
    public static async Task<Configuration?> FindAsync(StripeConnection stripe, CancellationToken cancellation)
    {
        var all = await stripe.Api.BillingPortal.Configurations.ListAsync(
            new ConfigurationListOptions { Active = true, Limit = 100 }, cancellationToken: cancellation);
        return all.Data.FirstOrDefault(candidate => candidate.Metadata?.GetValueOrDefault(Label) == Ours);
    }

    /// <summary>Makes our configuration when there is none.</summary>
    /// <returns>Whether one was made.</returns>
    public static async Task<bool> EnsureAsync(StripeConnection stripe, CancellationToken cancellation)
    {
        if (await FindAsync(stripe, cancellation) is not null)
            return false;
        await stripe.Api.BillingPortal.Configurations.CreateAsync(
            new ConfigurationCreateOptions
            {
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Label] = Ours },
                Features = new ConfigurationFeaturesOptions
                {
                    InvoiceHistory = new ConfigurationFeaturesInvoiceHistoryOptions { Enabled = true },
                    PaymentMethodUpdate = new ConfigurationFeaturesPaymentMethodUpdateOptions { Enabled = true },
                    SubscriptionCancel = new ConfigurationFeaturesSubscriptionCancelOptions { Enabled = true, Mode = "at_period_end" },
                },
            },
            cancellationToken: cancellation);
        return true;
    }
}
