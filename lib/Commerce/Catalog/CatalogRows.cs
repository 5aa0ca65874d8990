namespace AlgoAcademy.Commerce;

/// <summary>What the catalogue's tables held at one moment. Shared by all readers: nobody may change a row of it.</summary>
/// <param name="Products">Everything sold, in shop order.</param>
/// <param name="Prices">The live prices.</param>
/// <param name="Releases">The releases that are offered.</param>
/// <param name="TierRows">What each version of each tier opens.</param>
public sealed record CatalogRows(
    IReadOnlyList<Product> Products, IReadOnlyList<Price> Prices, IReadOnlyList<Release> Releases, IReadOnlyList<TierContent> TierRows)
{
    /// <summary>The tier rows, ready to be asked.</summary>
    public TierContents Tiers { get; } = new(TierRows);
}
