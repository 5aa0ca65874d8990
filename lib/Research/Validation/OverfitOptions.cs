namespace AlgoAcademy.Research;

/// <summary>How the probability of backtest overfitting is estimated.</summary>
public sealed record OverfitOptions
{
    /// <summary>S: even, 2 to 20. Half of the blocks choose, the other half judge, in all C(S, S/2) ways: 12,870 for 16.</summary>
    public int Blocks { get; init; } = 16;

    /// <summary>What strategies are ranked by; null for the Sharpe ratio, which is fast. Undefined (NaN) counts as 0. Called from several threads.</summary>
    public Metric? Metric { get; init; }

    internal void Require() => OptionRules.Require(
    [
        .. OptionRules.Within(Blocks, 2, 20),
        .. Blocks % 2 == 0 ? Array.Empty<string>() : [FormattableString.Invariant($"Blocks must be even, so that halves are equal; was {Blocks}.")],
    ], "options");
}
