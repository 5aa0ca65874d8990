namespace AlgoAcademy.Research;

/// <summary>How a hidden Markov model is fitted.</summary>
public sealed record HmmOptions
{
    /// <summary>Number of states, 2 to 8.</summary>
    public int States { get; init; } = 2;

    /// <summary>Starting points; the best end is kept, for EM climbs only the nearest hill.</summary>
    public int Starts { get; init; } = 5;

    /// <summary>Seed of the starting points.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Most iterations from each start.</summary>
    public int MaxIterations { get; init; } = 2000;

    /// <summary>An iteration that raises the log-likelihood by less than this ends the climb.</summary>
    public double Tolerance { get; init; } = 1e-8;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(States, 2, 8),
        .. OptionRules.Within(Starts, 1, 1000),
        .. OptionRules.Within(MaxIterations, 1, 1_000_000),
        .. OptionRules.Positive(Tolerance),
    ];
}
