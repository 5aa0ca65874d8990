namespace AlgoAcademy.Research;

/// <summary>What became of one event: the answer a model is to learn.</summary>
/// <param name="Start">Bar at whose close the event happened and the features are known.</param>
/// <param name="End">Bar at whose close the label was known; after <paramref name="Start"/>.</param>
/// <param name="Return">Simple return of the close from start to end, a fraction.</param>
/// <param name="Label">+1, −1 or 0; of a meta-label 1 when acting on the primary signal was right, otherwise 0.</param>
public sealed record EventLabel(int Start, int End, double Return, int Label)
{
    /// <summary>The side the primary signal took, +1 or −1; 0 when there is none.</summary>
    public int Side { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"bars {Start} to {End}: {Return * 100:F2} %, label {Label:+0;-0;0}");
}
