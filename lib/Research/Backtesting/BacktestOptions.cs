namespace AlgoAcademy.Research;

/// <summary>What a backtest starts with.</summary>
public sealed record BacktestOptions
{
    /// <summary>Cash before the first bar, above zero, in the currency of the prices.</summary>
    public double InitialCash { get; init; } = 100_000;

    /// <summary>Stop-loss and take-profit around each position; null for none.</summary>
    public ExitBracket? Exits { get; init; }

    internal IEnumerable<string> Faults() => [.. OptionRules.Positive(InitialCash), .. Exits?.Faults() ?? []];
}
