namespace AlgoAcademy.Commerce;

/// <summary>A product that would open a closed item.</summary>
/// <param name="Product">The product's id.</param>
/// <param name="Title">Its name.</param>
/// <param name="AmountMinor">Its price in minor units.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Price">Its price as pages show it.</param>
public sealed record WayIn(string Product, string Title, long AmountMinor, string Currency, string Price);
