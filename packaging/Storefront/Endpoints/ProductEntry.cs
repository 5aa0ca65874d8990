namespace AlgoAcademy.Storefront;

/// <summary>A product in the API's list.</summary>
/// <param name="Id">Stable id: "module-5".</param>
/// <param name="Kind">module, course, bot or bundle.</param>
/// <param name="Title">Its name.</param>
/// <param name="AmountMinor">Its price in minor units.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="OnSale">Whether it can be bought now.</param>
/// <param name="Version">The newest version; null while there is none.</param>
/// <param name="StillBuilding">What must be published before it is on sale.</param>
public sealed record ProductEntry(
    string Id, string Kind, string Title, long AmountMinor, string Currency, bool OnSale, string? Version, IReadOnlyList<string> StillBuilding);
