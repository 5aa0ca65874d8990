namespace AlgoAcademy.Research;

/// <summary>Which regimes a simulated market has, and how long they last.</summary>
public sealed record RegimePathOptions : PathOptions
{
    /// <summary>The regimes; by default up, range and down with one volatility, so that only the drift tells them apart.</summary>
    public IReadOnlyList<Regime> Regimes { get; init; } =
        [new("up", 0.40, 0.16), new("range", 0.0, 0.16), new("down", -0.40, 0.16)];

    /// <summary>Expected length of a regime in bars (lengths are geometric), at least 1.</summary>
    public double MeanLength { get; init; } = 126;

    internal override IEnumerable<string> Faults() =>
    [
        .. base.Faults(),
        .. OptionRules.Within(MeanLength, 1, double.PositiveInfinity),
        .. OptionRules.Within(Regimes.Count, 1, int.MaxValue),
        .. Regimes.SelectMany(static regime => OptionRules.Within(regime.Drift, double.MinValue, double.MaxValue)),
        .. Regimes.SelectMany(static regime => OptionRules.Within(regime.Volatility, 0, double.PositiveInfinity)),
    ];
}
