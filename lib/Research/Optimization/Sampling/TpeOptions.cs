namespace AlgoAcademy.Research;

/// <summary>How the tree-structured Parzen estimator searches.</summary>
public sealed record TpeOptions
{
    /// <summary>Trials in all, at least 1.</summary>
    public required int Trials { get; init; }

    /// <summary>Trials at random before it begins to learn, at least 2.</summary>
    public int Startup { get; init; } = 20;

    /// <summary>γ: the share of trials that count as good, above 0 and below 1 (Bergstra et al. 2011 use 0.15).</summary>
    public double Good { get; init; } = 0.15;

    /// <summary>Points drawn from the good for each that is tried, at least 1.</summary>
    public int Candidates { get; init; } = 24;

    /// <summary>
    /// Points chosen at once and tried in parallel, at least 1. It changes what is found, so it does not follow the number
    /// of threads.
    /// </summary>
    public int Batch { get; init; } = 4;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Trials, 1, 1_000_000),
        .. OptionRules.Within(Startup, 2, 1_000_000),
        .. OptionRules.Within(Good, 0.001, 0.999),
        .. OptionRules.Within(Candidates, 1, 100_000),
        .. OptionRules.Within(Batch, 1, 10_000),
    ];
}
