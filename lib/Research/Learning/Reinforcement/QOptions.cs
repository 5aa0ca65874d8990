namespace AlgoAcademy.Research;

/// <summary>How <see cref="QLearning"/> tries and learns.</summary>
public sealed record QOptions
{
    /// <summary>Episodes, each from the start to an end, at least 1.</summary>
    public int Episodes { get; init; } = 50_000;

    /// <summary>Most steps of an episode, for processes without an end.</summary>
    public int MostSteps { get; init; } = 1_000;

    /// <summary>γ, 0 to 1.</summary>
    public double Discount { get; init; } = 1;

    /// <summary>Share of random actions at the beginning, 0 to 1; falls in a straight line to a twentieth of itself.</summary>
    public double Exploration { get; init; } = 0.5;

    /// <summary>ω of the learning rate 1 / visits^ω, above 0.5 and at most 1, with which Q converges (Even-Dar and Mansour 2003).</summary>
    public double RatePower { get; init; } = 0.7;

    /// <summary>True: two tables, one chooses and the other judges (van Hasselt 2010), so that luck is not taken for value.</summary>
    public bool IsDouble { get; init; }

    /// <summary>Seed of exploration and outcomes.</summary>
    public ulong Seed { get; init; } = 1;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Episodes, 1, int.MaxValue),
        .. OptionRules.Within(MostSteps, 1, int.MaxValue),
        .. OptionRules.Within(Discount, 0, 1),
        .. OptionRules.Within(Exploration, 0, 1),
        .. OptionRules.Within(RatePower, 0.5, 1),
    ];
}
