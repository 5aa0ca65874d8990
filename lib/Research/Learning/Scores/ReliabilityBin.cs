namespace AlgoAcademy.Research;

/// <summary>Outcomes that were given about the same probability.</summary>
/// <param name="Count">How many.</param>
/// <param name="MeanProbability">What they were given on average.</param>
/// <param name="ShareTrue">How many of them happened, a fraction.</param>
public sealed record ReliabilityBin(int Count, double MeanProbability, double ShareTrue)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"given {MeanProbability:F3}, happened {ShareTrue:F3}, n {Count}");
}
