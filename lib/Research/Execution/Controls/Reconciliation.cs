namespace AlgoAcademy.Research;

/// <summary>Do broker, order management and strategy count the same positions?</summary>
/// <param name="Breaks">Symbols where they do not, in alphabetical order.</param>
/// <param name="Symbols">Symbols that were compared.</param>
public sealed record Reconciliation(IReadOnlyList<PositionBreak> Breaks, int Symbols)
{
    /// <summary>All three count the same.</summary>
    public bool IsClean => Breaks.Count == 0;

    /// <summary>Compares three counts; a symbol that is missing counts as zero.</summary>
    /// <param name="broker">Units by symbol as the broker counts them.</param>
    /// <param name="orders">As the fills of our orders add up.</param>
    /// <param name="strategy">As the strategy believes.</param>
    /// <param name="tolerance">Difference that is none, zero or more.</param>
    /// <exception cref="ArgumentException">A tolerance below zero.</exception>
    public static Reconciliation Of(IReadOnlyDictionary<string, double> broker, IReadOnlyDictionary<string, double> orders, IReadOnlyDictionary<string, double> strategy, double tolerance = 1e-9)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(strategy);
        OptionRules.Require(OptionRules.Within(tolerance, 0, double.MaxValue), nameof(tolerance));
        var symbols = broker.Keys.Concat(orders.Keys).Concat(strategy.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var breaks = symbols.Select(symbol => new PositionBreak(symbol, broker.GetValueOrDefault(symbol), orders.GetValueOrDefault(symbol), strategy.GetValueOrDefault(symbol)))
            .Where(one => !(Math.Abs(one.Broker - one.Orders) <= tolerance && Math.Abs(one.Orders - one.Strategy) <= tolerance));
        return new Reconciliation([.. breaks], symbols.Count);
    }

    /// <inheritdoc/>
    public override string ToString() => IsClean ? FormattableString.Invariant($"{Symbols} positions agree") : string.Join("; ", Breaks);
}
