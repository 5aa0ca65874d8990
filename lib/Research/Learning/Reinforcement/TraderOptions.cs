namespace AlgoAcademy.Research;

/// <summary>How a <see cref="RecurrentTrader"/> is trained.</summary>
public sealed record TraderOptions
{
    /// <summary>Cost of a change of position by 1, a fraction: 0.001 is ten basis points. 0 or more.</summary>
    public double Cost { get; init; } = 0.0005;

    /// <summary>Steps up the Sharpe ratio, 1 to 1,000,000.</summary>
    public int Epochs { get; init; } = 300;

    /// <summary>Adam's step, above 0.</summary>
    public double LearningRate { get; init; } = 0.02;

    /// <summary>Seed of the weights it begins with.</summary>
    public ulong Seed { get; init; } = 1;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Cost, 0, 1),
        .. OptionRules.Within(Epochs, 1, 1_000_000),
        .. OptionRules.Positive(LearningRate),
    ];
}
