namespace AlgoAcademy.Research;

/// <summary>How features are shuffled.</summary>
public sealed record PermutationOptions
{
    /// <summary>Shuffles of each feature in each fold, 1 to 1,000.</summary>
    public int Shuffles { get; init; } = 3;

    /// <summary>The same seed gives the same shuffles on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    internal IEnumerable<string> Faults() => OptionRules.Within(Shuffles, 1, 1_000);
}
