namespace AlgoAcademy.Research;

/// <summary>What an auction trades.</summary>
/// <param name="Price">The one price in ticks; null when nothing can trade.</param>
/// <param name="Volume">Lots that trade.</param>
/// <param name="Imbalance">Lots to buy less lots to sell at that price: above zero, buyers are left over.</param>
public readonly record struct AuctionResult(int? Price, long Volume, long Imbalance)
{
    /// <inheritdoc/>
    public override string ToString() => Price is { } price
        ? FormattableString.Invariant($"{Volume} lots at {price}, imbalance {Imbalance}")
        : "no trade";
}
