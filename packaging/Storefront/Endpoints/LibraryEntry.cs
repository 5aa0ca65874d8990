namespace AlgoAcademy.Storefront;

/// <summary>A product that is open to the caller.</summary>
/// <param name="Product">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Version">The newest version; null while nothing is published.</param>
/// <param name="Sha256">Of that version's zip; null while nothing is published.</param>
/// <param name="Size">Of that version's zip in bytes; null while nothing is published.</param>
/// <param name="Have">The newest version the caller has fetched; null when none.</param>
/// <param name="UpdateAvailable">Whether that is older than the newest.</param>
public sealed record LibraryEntry(string Product, string Title, string? Version, string? Sha256, long? Size, string? Have, bool UpdateAvailable);
