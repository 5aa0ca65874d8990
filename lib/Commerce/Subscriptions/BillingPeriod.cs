namespace AlgoAcademy.Commerce;

/// <summary>Reads the billing period out of a lookup key: recurring prices end in "_monthly" or "_yearly".</summary>
public static class BillingPeriod
{
    private const string Monthly = "_monthly";
    private const string Yearly = "_yearly";

    /// <summary>Whether a price with this key renews.</summary>
    public static bool IsRecurring(string lookupKey)
    {
        ArgumentNullException.ThrowIfNull(lookupKey);
        return IsYearly(lookupKey) || lookupKey.EndsWith(Monthly, StringComparison.Ordinal);
    }

    /// <summary>Whether it renews once a year.</summary>
    public static bool IsYearly(string lookupKey)
    {
        ArgumentNullException.ThrowIfNull(lookupKey);
        return lookupKey.EndsWith(Yearly, StringComparison.Ordinal);
    }
}
