using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AlgoAcademy.Commerce;

/// <summary>Tells a database that cannot now from one that will not: the first is a 503 and worth a retry, the second a bug.</summary>
public static class DatabaseFault
{
    // Busy, locked, read-only, I/O error, full, cannot open: https://www.sqlite.org/rescode.html.
    private static readonly int[] Passing = [5, 6, 8, 10, 13, 14];

    /// <summary>Whether the same call may succeed once the database has room, its lock, or its connection again.</summary>
    public static bool IsPassing(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException sqlite)
                return Passing.Contains(sqlite.SqliteErrorCode);
            if (cause is DbException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction })
                return true;
        }

        return false;
    }
}
