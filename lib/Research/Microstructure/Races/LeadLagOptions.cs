namespace AlgoAcademy.Research;

/// <summary>Two markets of one value, of which the second hears late.</summary>
public sealed record LeadLagOptions
{
    /// <summary>Samples of both prices.</summary>
    public int Steps { get; init; } = 1_000_000;

    /// <summary>Steps by which the follower is behind; zero or more.</summary>
    public int Delay { get; init; } = 10;

    /// <summary>Volatility of the common value over one step, in ticks.</summary>
    public double Volatility { get; init; } = 0.1;

    /// <summary>Volatility over one step that each market has for itself, in ticks.</summary>
    public double OwnVolatility { get; init; }

    /// <summary>Chance of a jump of the common value in a step.</summary>
    public double JumpChance { get; init; }

    /// <summary>Ticks of a jump, up and down alike.</summary>
    public double JumpTicks { get; init; } = 2;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Steps, 2, 100_000_000),
        .. OptionRules.Within(Delay, 0, Steps - 1),
        .. OptionRules.Within(Volatility, 0, 1e6),
        .. OptionRules.Within(OwnVolatility, 0, 1e6),
        .. OptionRules.Within(JumpChance, 0, 1),
        .. OptionRules.Within(JumpTicks, 0, 1e6),
    ];
}
