namespace AlgoAcademy.Commerce;

/// <summary>A product or tier that would open a closed item.</summary>
/// <param name="Product">The product's id; "free" for an account without a plan.</param>
/// <param name="Title">Its name.</param>
/// <param name="AmountMinor">Its price in minor units: all of it, or the first payment.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Price">Its price as pages show it: "$57", "$147 a month".</param>
/// <param name="Every">"month" when it is paid each month; null when once or never.</param>
public sealed record WayIn(string Product, string Title, long AmountMinor, string Currency, string Price, string? Every);
