using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Waits for a locked database inside SQLite (woken at once) instead of in the provider's 150 ms polls. WAL is set at
/// creation and stays; synchronous stays FULL: a committed purchase survives a power cut.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>
    /// Seconds after which a statement that finds the database locked gives up, and the visitor is told to come back: the
    /// provider's own 30 would hold every request of a stuck shop for that long.
    /// </summary>
    public const int Patience = 8;

    private const string Sql = "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
