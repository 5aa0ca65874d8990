namespace AlgoAcademy.Research;

/// <summary>
/// A stop-loss and a take-profit around each position, as fractions of its fill price; whichever the market reaches first
/// closes it. The position is then flat until the signal asks for another exposure.
/// </summary>
/// <remarks>
/// <para>
/// Both stand from the fill on, the rest of its bar included. At each bar, in this order: (1) an order of the signal fills at
/// the open, and what it leaves is bracketed anew from its price; (2) an open at or beyond the stop fills the stop there, at or
/// beyond the target the target: gaps fill at the open; (3) a range that holds the stop fills it at the stop; (4) else a range
/// that holds the target fills it at the target. When a bar holds both, nobody knows which came first: the stop is taken.
/// </para>
/// <para>The stop is a market order once touched and pays slippage; the target is a limit order and pays none. Both pay commission.</para>
/// </remarks>
public sealed record ExitBracket
{
    /// <summary>Loss at which the position is closed, a fraction of the fill price below 1: 0.02 is 2 % against it. Null for none.</summary>
    public double? StopLoss { get; init; }

    /// <summary>Gain at which the position is closed, a fraction of the fill price. Null for none.</summary>
    public double? TakeProfit { get; init; }

    internal IEnumerable<string> Faults() =>
    [
        .. StopLoss is { } stop ? [.. OptionRules.Positive(stop, nameof(StopLoss)), .. OptionRules.Within(stop, 0, 1, nameof(StopLoss))] : (string[])[],
        .. TakeProfit is { } target ? OptionRules.Positive(target, nameof(TakeProfit)) : [],
    ];
}
