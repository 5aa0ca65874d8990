namespace AlgoAcademy.Commerce;

/// <summary>One entry of the price list.</summary>
/// <param name="Product">The product's id.</param>
/// <param name="LookupKey">The price's stable name.</param>
/// <param name="AmountMinor">Minor units of the list's currency.</param>
public sealed record PriceListEntry(string Product, string LookupKey, long AmountMinor);
