namespace AlgoAcademy.Commerce;

/// <summary>The prices the shop asks, before they become rows.</summary>
/// <param name="Currency">ISO 4217 code of every entry.</param>
/// <param name="Prices">One entry per product.</param>
public sealed record PriceList(string Currency, IReadOnlyList<PriceListEntry> Prices);
