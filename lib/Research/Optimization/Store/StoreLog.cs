namespace AlgoAcademy.Research;

/// <summary>A search's view of a store: what it knows already, and a buffer of what is new, written every half second.</summary>
internal sealed class StoreLog
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(0.5);

    private readonly Lock gate = new();
    private readonly TrialStore store;
    private readonly IReadOnlyList<Objective> objectives;
    private readonly StudyIdentity study;
    private readonly Dictionary<string, double[]> known;
    private readonly TimeProvider time;
    private List<(string Key, double[] Values)> pending = [];
    private long written;

    internal StoreLog(TrialStore store, OptimizationProblem problem, TimeProvider time)
    {
        this.store = store;
        this.time = time;
        objectives = problem.Objectives;
        study = StudyIdentity.Of(problem);
        known = store.Load(study);
        written = time.GetTimestamp();
    }

    /// <summary>What an earlier search measured at this point; null when it is new.</summary>
    internal double[]? Known(ParameterSet point) => known.GetValueOrDefault(point.Key());

    internal void Add(ParameterSet point, double[] values)
    {
        lock (gate)
        {
            pending.Add((point.Key(), values));
            if (time.GetElapsedTime(written) >= s_pause)
            {
                Flush();
            }
        }
    }

    internal void Flush()
    {
        lock (gate)
        {
            if (pending.Count > 0)
            {
                store.Save(study, objectives, pending);
                pending = [];
                written = time.GetTimestamp();
            }
        }
    }
}
