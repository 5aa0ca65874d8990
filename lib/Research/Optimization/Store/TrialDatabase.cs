using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AlgoAcademy.Research;

/// <summary>The tables of a <see cref="TrialStore"/>. One thread at a time; other processes wait for one another.</summary>
internal sealed class TrialDatabase : IDisposable
{
    private const long Version = 1;

    private const string Schema = """
        CREATE TABLE data(id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE);
        CREATE TABLE marks(mark INTEGER, data INTEGER REFERENCES data, PRIMARY KEY(mark, data)) WITHOUT ROWID;
        CREATE TABLE studies(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, strategy TEXT NOT NULL, data INTEGER NOT NULL REFERENCES data, costs TEXT NOT NULL);
        CREATE INDEX studies_of_data ON studies(data);
        CREATE TABLE objectives(id INTEGER PRIMARY KEY, hash TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(hash, name));
        CREATE TABLE trials(id INTEGER PRIMARY KEY, study INTEGER NOT NULL REFERENCES studies, parameters TEXT NOT NULL, UNIQUE(study, parameters));
        CREATE TABLE measured(trial INTEGER REFERENCES trials, objective INTEGER REFERENCES objectives, value REAL, PRIMARY KEY(trial, objective)) WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;

    private readonly SqliteConnection connection;

    private TrialDatabase(SqliteConnection connection) => this.connection = connection;

    public void Dispose() => connection.Dispose();

    internal static TrialDatabase Open(string path)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ToString());
        try
        {
            opened.Open();
            var database = new TrialDatabase(opened);
            // A write-ahead log outlives the end of the process at any moment; only a loss of power may undo the last writes, never damage the file.
            database.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            database.Prepare();
            return database;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    internal Dictionary<string, double[]> Load(StudyIdentity study)
    {
        var found = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var missing = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < study.Objectives.Count; i++)
        {
            using var command = Command(
                """
                SELECT t.parameters, m.value FROM studies s JOIN trials t ON t.study = s.id JOIN measured m ON m.trial = t.id
                WHERE s.key = $study AND m.objective IN (SELECT id FROM objectives WHERE hash = $objective)
                """, ("$study", study.Key), ("$objective", study.Objectives[i]));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var key = reader.GetString(0);
                if (i == 0)
                {
                    found[key] = new double[study.Objectives.Count];
                }

                if (found.TryGetValue(key, out var values))
                {
                    values[i] = reader.IsDBNull(1) ? double.NaN : reader.GetDouble(1);
                    missing[key] = i;
                }
            }
        }

        return found.Where(pair => missing[pair.Key] == study.Objectives.Count - 1).ToDictionary(StringComparer.Ordinal);
    }

    internal void Save(StudyIdentity study, IReadOnlyList<Objective> objectives, IReadOnlyList<(string Key, double[] Values)> trials)
    {
        // Immediate: two writers wait for each other at the beginning instead of failing at the end.
        using var transaction = connection.BeginTransaction(deferred: false);
        var studyId = StudyId(study);
        long[] objectiveIds = [.. objectives.Select((objective, i) => Id(
            "INSERT INTO objectives(hash, name) VALUES($hash, $name) ON CONFLICT DO UPDATE SET name = name RETURNING id",
            ("$hash", study.Objectives[i]), ("$name", objective.Name)))];
        using var trial = Command("INSERT INTO trials(study, parameters) VALUES($study, $key) ON CONFLICT DO UPDATE SET study = study RETURNING id", ("$study", studyId), ("$key", ""));
        using var measured = Command("INSERT OR REPLACE INTO measured(trial, objective, value) VALUES($trial, $objective, $value)", ("$trial", 0L), ("$objective", 0L), ("$value", 0.0));
        foreach (var (key, values) in trials)
        {
            trial.Parameters["$key"].Value = key;
            measured.Parameters["$trial"].Value = trial.ExecuteScalar();
            for (var i = 0; i < values.Length; i++)
            {
                measured.Parameters["$objective"].Value = objectiveIds[i];
                measured.Parameters["$value"].Value = double.IsNaN(values[i]) ? DBNull.Value : values[i];
                measured.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    internal int Count(DataIdentity data) => (int)Id(
        """
        SELECT COUNT(*) FROM (SELECT DISTINCT s.strategy, t.parameters FROM studies s JOIN trials t ON t.study = s.id
        WHERE s.data IN (SELECT id FROM data WHERE hash = $hash UNION SELECT data FROM marks WHERE mark IN (SELECT value FROM json_each($marks))))
        """, ("$hash", data.Hash), ("$marks", Json(data)));

    internal List<double> Values(string dataHash, string objective)
    {
        using var command = Command(
            """
            SELECT m.value FROM data d JOIN studies s ON s.data = d.id JOIN trials t ON t.study = s.id JOIN measured m ON m.trial = t.id
            JOIN objectives o ON o.id = m.objective WHERE d.hash = $hash AND o.name = $name AND m.value IS NOT NULL ORDER BY t.id
            """, ("$hash", dataHash), ("$name", objective));
        using var reader = command.ExecuteReader();
        var values = new List<double>();
        while (reader.Read())
        {
            values.Add(reader.GetDouble(0));
        }

        return values;
    }

    private long StudyId(StudyIdentity study)
    {
        using var known = Command("SELECT id FROM studies WHERE key = $key", ("$key", study.Key));
        if (known.ExecuteScalar() is long id)
        {
            return id;
        }

        var data = Id("INSERT INTO data(hash) VALUES($hash) ON CONFLICT DO UPDATE SET hash = hash RETURNING id", ("$hash", study.Data.Hash));
        using var marks = Command("INSERT OR IGNORE INTO marks SELECT value, $data FROM json_each($marks)", ("$data", data), ("$marks", Json(study.Data)));
        marks.ExecuteNonQuery();
        return Id("INSERT INTO studies(key, strategy, data, costs) VALUES($key, $strategy, $data, $costs) RETURNING id",
            ("$key", study.Key), ("$strategy", study.Strategy), ("$data", data), ("$costs", study.Costs));
    }

    private void Prepare()
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Id("PRAGMA user_version");
        if (version == 0 && Id("SELECT COUNT(*) FROM sqlite_master") == 0)
        {
            Run(Schema);
        }
        else if (version != Version)
        {
            throw new IOException($"The file '{connection.DataSource}' must be a trial store of version {Version}; it is {(version == 0 ? "another database" : $"of version {version}")}. Name another file.");
        }

        transaction.Commit();
    }

    private static string Json(DataIdentity data) => $"[{string.Join(',', data.Marks.Select(mark => mark.ToString(CultureInfo.InvariantCulture)))}]";

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private long Id(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        return (long)command.ExecuteScalar()!;
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
