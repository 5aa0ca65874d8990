namespace AlgoAcademy.Research;

/// <summary>How <see cref="PolicyGradient"/> plays and climbs.</summary>
public sealed record PolicyOptions
{
    /// <summary>Episodes, at least 1.</summary>
    public int Episodes { get; init; } = 20_000;

    /// <summary>Most steps of an episode, for processes without an end.</summary>
    public int MostSteps { get; init; } = 1_000;

    /// <summary>γ, 0 to 1.</summary>
    public double Discount { get; init; } = 1;

    /// <summary>Length of a step, above 0; falls in a straight line to a tenth of itself.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>True: from each return the mean return of its state is taken off; it changes no direction on average, only the noise.</summary>
    public bool HasBaseline { get; init; } = true;

    /// <summary>Seed of actions and outcomes.</summary>
    public ulong Seed { get; init; } = 1;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Episodes, 1, int.MaxValue),
        .. OptionRules.Within(MostSteps, 1, int.MaxValue),
        .. OptionRules.Within(Discount, 0, 1),
        .. OptionRules.Positive(LearningRate),
    ];
}
