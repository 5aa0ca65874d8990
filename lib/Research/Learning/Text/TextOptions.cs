namespace AlgoAcademy.Research;

/// <summary>What a <see cref="TextClassifier"/> reads and how strictly.</summary>
public sealed record TextOptions
{
    /// <summary>Longest run of words taken as one, 1 to 10.</summary>
    public int Longest { get; init; } = 2;

    /// <summary>Weight λ of the penalty, above 0.</summary>
    public double Penalty { get; init; } = 1;

    /// <summary>Words in fewer documents are left out, at least 1.</summary>
    public int LeastDocuments { get; init; } = 2;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Longest, 1, 10),
        .. OptionRules.Positive(Penalty),
        .. OptionRules.Within(LeastDocuments, 1, int.MaxValue),
    ];
}
