namespace AlgoAcademy.Research;

/// <summary>A market that jumps; length, start and calendar as of any path.</summary>
public sealed record JumpPathOptions : PathOptions
{
    /// <summary>Expected growth between jumps, a fraction a year, as of geometric Brownian motion.</summary>
    public double Drift { get; init; } = 0.08;

    /// <summary>Volatility between jumps, a fraction a year.</summary>
    public double Volatility { get; init; } = 0.15;

    /// <summary>Expected jumps a year.</summary>
    public double JumpsPerYear { get; init; } = 3;

    /// <summary>Mean log size of a jump.</summary>
    public double JumpMean { get; init; } = -0.03;

    /// <summary>Deviation of the log size of a jump.</summary>
    public double JumpDeviation { get; init; } = 0.04;

    internal override IEnumerable<string> Faults() =>
    [
        .. base.Faults(),
        .. OptionRules.Within(Drift, -10, 10),
        .. OptionRules.Within(Volatility, 0, 10),
        .. OptionRules.Within(JumpsPerYear, 0, 10 * BarsPerYear),
        .. OptionRules.Within(JumpMean, -1, 1),
        .. OptionRules.Within(JumpDeviation, 0, 1),
    ];
}
