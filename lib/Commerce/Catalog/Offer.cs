namespace AlgoAcademy.Commerce;

/// <summary>A product with its live price and what of it can be had today.</summary>
/// <param name="Product">The product.</param>
/// <param name="Price">Its live price.</param>
/// <param name="Release">Its newest published release; null while there is none.</param>
/// <param name="StillBuilding">Ids of the products that must be published before this one is on sale; empty when it is on sale.</param>
/// <param name="PartsTotal">What its parts cost one by one; null when it has no parts.</param>
public sealed record Offer(Product Product, Price Price, Release? Release, IReadOnlyList<string> StillBuilding, Money? PartsTotal)
{
    /// <summary>Whether it can be bought now.</summary>
    public bool OnSale => StillBuilding.Count == 0;

    /// <summary>What buying it whole saves against its parts; null when it has no parts.</summary>
    public Money? Saving => PartsTotal - Price.Amount;
}
