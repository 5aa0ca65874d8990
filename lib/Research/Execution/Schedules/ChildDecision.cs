namespace AlgoAcademy.Research;

/// <summary>What a child order wants done now.</summary>
/// <param name="Step">Wait, post, replace or cross.</param>
/// <param name="Price">Limit price, or the price that crossing is expected to cost; NaN when there is nothing to do.</param>
/// <param name="Quantity">Units.</param>
public readonly record struct ChildDecision(ChildStep Step, double Price, long Quantity)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Step} {Quantity} at {Price}");
}
