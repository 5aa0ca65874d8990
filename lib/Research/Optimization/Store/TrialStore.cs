using Microsoft.Data.Sqlite;

namespace AlgoAcademy.Research;

/// <summary>
/// A file that remembers every trial: a search asks it first and computes only what is new, and it knows how many trials
/// were ever made on a data set, which the deflated Sharpe ratio must be told.
/// </summary>
/// <remarks>
/// <para>
/// A trial is known by the content of what it follows from: the code of the strategy with the values it captures, the
/// builds of the libraries it calls, the parameters, all columns of the bars, the costs, and the code of the objective. Code
/// is read as compiled, so a comment or a new name for a variable inside changes nothing and any other change makes new
/// trials. What cannot be known so must be named: <see cref="ParametricStrategy.Named"/>. Not seen, and therefore
/// forbidden in a strategy: the clock, files, environment variables and anything else that differs between two runs.
/// </para>
/// <para>
/// Any number of threads and processes may use one file (SQLite with a write-ahead log). What a search has written survives
/// the end of its process at any moment; at most the last half second of trials is computed again.
/// </para>
/// </remarks>
public sealed class TrialStore : IDisposable
{
    private readonly Lock gate = new();
    private readonly TrialDatabase database;

    private TrialStore(string path, TrialDatabase database)
    {
        FilePath = path;
        this.database = database;
    }

    /// <summary>Where it is kept.</summary>
    public string FilePath { get; }

    /// <summary>The store in this file, which is made if there is none.</summary>
    /// <exception cref="IOException">The file is not a trial store, or was written by a later version.</exception>
    public static TrialStore Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        try
        {
            return new TrialStore(full, TrialDatabase.Open(full));
        }
        catch (SqliteException fault)
        {
            throw new IOException($"The file '{full}' cannot be used as a trial store: {fault.Message} Name another file.", fault);
        }
    }

    /// <summary>
    /// How many different combinations of strategy and parameters were ever tried on these bars or on bars that overlap
    /// them (the same closes at the same times), by whatever search, with whatever costs and objectives.
    /// </summary>
    /// <remarks>Overlap of fewer than about 100 bars may go unseen.</remarks>
    public int CountFor(BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        lock (gate)
        {
            return database.Count(DataIdentity.Of(bars));
        }
    }

    /// <summary>
    /// The values of an objective over all trials ever made on exactly these bars, in the order they were written; undefined
    /// ones are left out. Their variance is what the deflated Sharpe ratio asks for beside their number.
    /// </summary>
    /// <param name="bars">The bars.</param>
    /// <param name="objective">Name of the objective, such as Sharpe.</param>
    public IReadOnlyList<double> ValuesFor(BarSeries bars, string objective)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentException.ThrowIfNullOrWhiteSpace(objective);
        lock (gate)
        {
            return database.Values(DataIdentity.Of(bars).Hash, objective);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            database.Dispose();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"Trial store {FilePath}";

    /// <summary>The trials of a study that have a value for each of its objectives, by key.</summary>
    internal Dictionary<string, double[]> Load(StudyIdentity study)
    {
        lock (gate)
        {
            return database.Load(study);
        }
    }

    /// <summary>Writes trials, all or none; they are safe when this returns.</summary>
    internal void Save(StudyIdentity study, IReadOnlyList<Objective> objectives, IReadOnlyList<(string Key, double[] Values)> trials)
    {
        lock (gate)
        {
            database.Save(study, objectives, trials);
        }
    }
}
