namespace AlgoAcademy.Research;

/// <summary>Runs points in batches on all cores and keeps what came of them, in the order of the points.</summary>
internal sealed class TrialRunner
{
    private readonly OptimizationProblem problem;
    private readonly SearchOptions options;
    private readonly ProgressMeter meter;
    private readonly List<ParameterSet> points = [];
    private readonly List<double[]> values = [];
    private readonly int planned;
    private readonly StoreLog? log;
    private volatile bool isCancelled;

    internal TrialRunner(OptimizationProblem problem, SearchOptions options, int planned)
    {
        OptionRules.Require(options.Faults());
        this.problem = problem;
        this.options = options;
        this.planned = planned;
        meter = new ProgressMeter(problem.Objectives[0], options, planned);
        log = options.Store is { } store ? new StoreLog(store, problem, options.Time) : null;
    }

    internal bool IsCancelled => isCancelled || options.Cancellation.IsCancellationRequested;

    /// <summary>Values of the points that were done, null for those that a cancellation left out.</summary>
    /// <exception cref="TrialFailedException">A trial threw; of several the first in the order of the points.</exception>
    internal IReadOnlyList<double[]?> Run(IReadOnlyList<ParameterSet> batch)
    {
        var done = new double[]?[batch.Count];
        try
        {
            Compute(batch, done);
        }
        finally
        {
            log?.Flush();
        }

        for (var i = 0; i < done.Length; i++)
        {
            if (done[i] is { } measured)
            {
                points.Add(batch[i]);
                values.Add(measured);
            }
        }

        return done;
    }

    internal OptimizationResult Finish(string method, ulong? seed)
    {
        try
        {
            meter.End();
        }
        catch (OperationCanceledException)
        {
            isCancelled = true;
        }

        var summary = new SearchSummary(method, planned, meter.Computed, meter.Reused, meter.Elapsed) { Seed = seed, IsComplete = !IsCancelled, TrialsOnData = CountOnData() };
        return new OptimizationResult(problem, points, values, summary);
    }

    private int? CountOnData() => options.Store is { } store && problem.Setup is { } setup ? store.CountFor(setup.Bars) : null;

    private void Compute(IReadOnlyList<ParameterSet> batch, double[]?[] done)
    {
        var failures = new Exception?[batch.Count];
        Parallel.For(0, batch.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, (i, loop) =>
        {
            if (IsCancelled)
            {
                return;
            }

            try
            {
                Measure(batch[i], out done[i]);
            }
            catch (OperationCanceledException)
            {
                isCancelled = true;
            }
            catch (Exception fault)
            {
                // Break lets the earlier points finish, so that the first fault is the same whatever the threads did.
                failures[i] = fault;
                loop.Break();
            }
        });
        var first = Array.FindIndex(failures, fault => fault is not null);
        if (first >= 0)
        {
            throw new TrialFailedException(batch[first], failures[first]!);
        }
    }

    /// <summary>What was measured counts even if a listener then ends the search.</summary>
    private void Measure(ParameterSet point, out double[]? measured)
    {
        measured = log?.Known(point);
        var isReused = measured is not null;
        measured ??= problem.Evaluate(point);
        if (!isReused)
        {
            log?.Add(point, measured);
        }

        meter.Add(point, measured, isReused);
    }
}
