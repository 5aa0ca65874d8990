namespace AlgoAcademy.Research;

/// <summary>
/// An order with the two that close its position: a stop-loss and a take-profit, of which one cancels the other. They stand
/// from the fill of the entry on, for as much as was filled.
/// </summary>
public sealed record BracketRequest
{
    /// <summary>The order that opens the position; it has a quantity, so no <see cref="OrderKind.Target"/>.</summary>
    public required OrderRequest Entry { get; init; }

    /// <summary>Price of the stop order that closes it at a loss; null for none.</summary>
    public double? StopLoss { get; init; }

    /// <summary>Price of the limit order that closes it at a gain; null for none.</summary>
    public double? TakeProfit { get; init; }

    /// <summary>True when there is surely no fault.</summary>
    internal bool IsSound(int instruments) => Entry.Kind == OrderKind.Market && Entry.IsSound(instruments)
        && StopLoss is null or (> 0 and < double.PositiveInfinity) && TakeProfit is null or (> 0 and < double.PositiveInfinity);

    internal IEnumerable<string> Faults(int instruments) =>
    [
        .. Entry.Faults(instruments),
        .. Entry.Kind == OrderKind.Target ? ["Entry of a bracket must have a quantity: the closing orders need to know how much; was a target exposure."] : (string[])[],
        .. StopLoss is { } stop ? OptionRules.Positive(stop, nameof(StopLoss)) : [],
        .. TakeProfit is { } target ? OptionRules.Positive(target, nameof(TakeProfit)) : [],
    ];
}
