namespace AlgoAcademy.Research;

/// <summary>Counts trials from any thread, knows the best so far, and reports at most ten times a second.</summary>
internal sealed class ProgressMeter
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly IProgress<OptimizationProgress>? listener;
    private readonly Objective objective;
    private readonly TimeProvider time;
    private readonly long start;
    private readonly int total;
    private TimeSpan reported;
    private Trial? best;

    internal ProgressMeter(Objective objective, SearchOptions options, int total)
    {
        this.objective = objective;
        this.total = total;
        listener = options.Progress ?? OptimizationProgress.Shown?.Invoke();
        time = options.Time;
        start = time.GetTimestamp();
    }

    internal int Computed { get; private set; }

    internal int Reused { get; private set; }

    internal TimeSpan Elapsed => time.GetElapsedTime(start);

    /// <exception cref="OperationCanceledException">The listener wants the search to end.</exception>
    internal void Add(ParameterSet point, double[] values, bool isReused)
    {
        lock (gate)
        {
            (Computed, Reused) = isReused ? (Computed, Reused + 1) : (Computed + 1, Reused);
            if (best is null || objective.Loss(values[0]) < objective.Loss(best.Value))
            {
                best = new Trial(-1, point, values);
            }

            if (listener is not null && Elapsed - reported >= s_pause)
            {
                Report();
            }
        }
    }

    internal void End()
    {
        lock (gate)
        {
            if (listener is not null)
            {
                Report();
            }
        }
    }

    private void Report()
    {
        reported = Elapsed;
        listener!.Report(new OptimizationProgress(Computed + Reused, total, reported, Computed / Math.Max(reported.TotalSeconds, 1e-9), best));
    }
}
