namespace AlgoAcademy.Research;

/// <summary>Whether what was given 70 % happens in 70 % of the cases: outcomes by bins of the probability they were given.</summary>
/// <param name="Bins">The bins that hold something, lowest first.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins)
{
    /// <summary>Sorts outcomes into bins of equal width; a probability of 1 is in the last.</summary>
    /// <param name="probabilities">0 to 1.</param>
    /// <param name="outcomes">As many.</param>
    /// <param name="bins">2 to 1,000.</param>
    /// <exception cref="ArgumentException">Lengths differ, nothing to sort, a number out of range.</exception>
    public static Reliability Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bins = 10)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(outcomes);
        OptionRules.Require(OptionRules.Within(bins, 2, 1_000), nameof(bins));
        if (probabilities.Count != outcomes.Count || outcomes.Count == 0)
        {
            throw new ArgumentException($"There must be one outcome for each probability, and at least one; had {probabilities.Count} probabilities and {outcomes.Count} outcomes.", nameof(outcomes));
        }

        if (probabilities.Any(p => !(p >= 0 && p <= 1)))
        {
            throw new ArgumentException(FormattableString.Invariant($"Probabilities must be from 0 to 1; one was {probabilities.First(p => !(p >= 0 && p <= 1))}."), nameof(probabilities));
        }

        return new Reliability([.. Enumerable.Range(0, outcomes.Count)
            .GroupBy(i => Math.Min(bins - 1, (int)(probabilities[i] * bins)))
            .OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityBin(bin.Count(), bin.Average(i => probabilities[i]), bin.Average(i => outcomes[i] ? 1.0 : 0)))]);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(Environment.NewLine, Bins);
}
