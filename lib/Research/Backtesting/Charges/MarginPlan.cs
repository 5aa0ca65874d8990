namespace AlgoAcademy.Research;

/// <summary>
/// How much a broker lends. Gross value is the sum of the absolute values of all positions, in the base currency.
/// </summary>
public sealed record MarginPlan
{
    /// <summary>Lends without end; only an equity of zero or below ends it.</summary>
    public static MarginPlan None { get; } = new();

    /// <summary>Most gross value / equity that a fill may lead to, above zero; a fill beyond it is rejected whole. Fills that reduce are always taken.</summary>
    public double MaxLeverage { get; init; } = double.PositiveInfinity;

    /// <summary>Least equity / gross value at a close, 0 to below 1; below it all orders are cancelled and all positions closed at the next open.</summary>
    public double Maintenance { get; init; }

    /// <summary>Paid on the value closed by a liquidation, beside the commission. Basis points.</summary>
    public double LiquidationFeeBps { get; init; }

    internal IEnumerable<string> Faults() =>
    [
        .. MaxLeverage > 0 ? (string[])[] : [FormattableString.Invariant($"MaxLeverage must be above zero; was {MaxLeverage}.")],
        .. OptionRules.Within(Maintenance, 0, 0.99),
        .. OptionRules.Within(LiquidationFeeBps, 0, 5_000),
    ];
}
