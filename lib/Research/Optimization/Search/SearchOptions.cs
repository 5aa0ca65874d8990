namespace AlgoAcademy.Research;

/// <summary>How a search runs; none of it but the seed changes what is found.</summary>
public sealed record SearchOptions
{
    /// <summary>Seed of searches by chance: the same seed tries the same points on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Trials at the same time, at least 1; by default one for each core.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where trials are looked up first and written to; null: every trial is computed and forgotten.</summary>
    public TrialStore? Store { get; init; }

    /// <summary>
    /// Told at most ten times a second how far the search is, and once at the end; called on any thread, one call at a time.
    /// An OperationCanceledException it throws cancels the search. By default <see cref="OptimizationProgress.Shown"/>.
    /// </summary>
    public IProgress<OptimizationProgress>? Progress { get; init; }

    /// <summary>Ends the search; the result then holds what was done until then.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Measures the rate and the time left.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal IEnumerable<string> Faults() => OptionRules.Within(Threads, 1, 1024);
}
