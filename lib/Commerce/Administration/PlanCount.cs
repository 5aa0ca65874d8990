namespace AlgoAcademy.Commerce;

/// <summary>The running subscriptions of one price.</summary>
/// <param name="LookupKey">The key of the price: "elite_yearly".</param>
/// <param name="Count">How many run.</param>
/// <param name="Price">What one pays per period.</param>
public sealed record PlanCount(string LookupKey, int Count, Money Price)
{
    /// <summary>What they bring in a month: a twelfth of a yearly price, the whole sum rounded down to the cent.</summary>
    public Money Monthly => new(checked(Price.AmountMinor * Count) / (BillingPeriod.IsYearly(LookupKey) ? 12 : 1), Price.Currency);
}
