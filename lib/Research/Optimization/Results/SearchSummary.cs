namespace AlgoAcademy.Research;

/// <summary>How a search went.</summary>
/// <param name="Method">Grid, random, Sobol …</param>
/// <param name="Planned">Trials it set out to make.</param>
/// <param name="Computed">Trials it had to compute.</param>
/// <param name="Reused">Trials it found in the <see cref="TrialStore"/>.</param>
/// <param name="Elapsed">Time it took.</param>
public sealed record SearchSummary(string Method, int Planned, int Computed, int Reused, TimeSpan Elapsed)
{
    /// <summary>The seed of a search by chance; null for a grid.</summary>
    public ulong? Seed { get; init; }

    /// <summary>False when it was cancelled and the result holds what was done until then.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// Different combinations of strategy and parameters ever tried on these or overlapping bars, by the store; null without
    /// one. What the deflated Sharpe ratio asks for.
    /// </summary>
    public int? TrialsOnData { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Method}{(Seed is { } seed ? $", seed {seed}" : "")}: {Computed + Reused} of {Planned} trials{(IsComplete ? "" : " (cancelled)")}, {Reused} from the store, {Elapsed.TotalSeconds:0.00} s");
}
