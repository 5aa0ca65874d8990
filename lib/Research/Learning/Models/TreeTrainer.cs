namespace AlgoAcademy.Research;

/// <summary>What the trainers of many trees have in common.</summary>
public abstract class TreeTrainer : Trainer
{
    private protected TreeTrainer()
    {
    }

    /// <summary>Number of trees, 1 to 10,000.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>Leaves of each tree, at least 2: few for a weak signal.</summary>
    public int Leaves { get; init; } = 8;

    /// <summary>Fewest training rows in a leaf, at least 1.</summary>
    public int LeastRows { get; init; } = 20;

    /// <summary>Seed of the choices of rows and features.</summary>
    public ulong Seed { get; init; } = 1;

    private protected override IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Trees, 1, 10_000),
        .. OptionRules.Within(Leaves, 2, 10_000),
        .. OptionRules.Within(LeastRows, 1, 1_000_000),
        .. OptionRules.Within(Seed, 0, int.MaxValue),
    ];
}
