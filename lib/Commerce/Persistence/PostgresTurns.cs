using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Lets transactions run one at a time, as SQLite's BEGIN IMMEDIATE does: read-then-write is then right on both databases
/// without a second set of rules. Readers never wait. A shop writes a few rows a second, so there is nothing to win by more.
/// </summary>
public sealed class PostgresTurns : DbTransactionInterceptor
{
    // Any number, as long as every instance of the shop uses it.
    private const string Sql = "SELECT pg_advisory_xact_lock(5170201)";

    /// <inheritdoc/>
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (Sql, result);
        command.ExecuteNonQuery();
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (Sql, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }
}
