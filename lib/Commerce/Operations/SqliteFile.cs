using Microsoft.Data.Sqlite;

namespace AlgoAcademy.Commerce;

/// <summary>Questions to a shop's SQLite file, whichever version wrote it.</summary>
internal static class SqliteFile
{
    /// <summary>Copies a database that may be in use into a new file, as it is at one moment.</summary>
    public static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        // One file: what waited beside it in the log belongs to it.
        Scalar(copy, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Null when the file is a whole database; else what SQLite found.</summary>
    public static string? Fault(string path)
    {
        try
        {
            using var database = Open(path, SqliteOpenMode.ReadWrite);
            return Scalar(database, "PRAGMA integrity_check") as string is var found && found == "ok" ? null : found ?? "no answer";
        }
        catch (SqliteException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>The migrations a database has had, in order.</summary>
    public static IReadOnlyList<string> Migrations(string path)
    {
        using var database = Open(path, SqliteOpenMode.ReadWrite);
        using var command = database.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
        using var reader = command.ExecuteReader();
        var migrations = new List<string>();
        while (reader.Read())
            migrations.Add(reader.GetString(0));
        return migrations;
    }

    /// <summary>The newest line of the audit or the inbox (UTC); null when there is none.</summary>
    public static DateTimeOffset? LastWritten(string path)
    {
        using var database = Open(path, SqliteOpenMode.ReadWrite);
        return Scalar(database, "SELECT MAX(at) FROM (SELECT MAX(At) AS at FROM Audit UNION ALL SELECT MAX(ReceivedAt) FROM Inbox)") is long milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
    }

    private static object? Scalar(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
