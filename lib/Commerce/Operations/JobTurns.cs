using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Lets one instance of the shop at a time do a background job. On PostgreSQL that is an advisory lock of a connection of its
/// own: it ends with the process, however that ends. On SQLite the shop is one process and every turn is free.
/// </summary>
public sealed class JobTurns(IServiceScopeFactory scopes)
{
    // Any number, as long as every instance uses it and no transaction lock does.
    private const int Family = 5170202;

    /// <summary>Takes the turn; null while another instance has it.</summary>
    /// <param name="job">The job's name, the same in every instance.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <returns>Ends the turn when disposed of.</returns>
    public async Task<IAsyncDisposable?> TryTakeAsync(string job, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(job);
        string address;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
            if (!db.Database.IsNpgsql())
                return new Turn(connection: null);
            address = db.Database.GetConnectionString()!;
        }

        // Not from the pool: a connection that goes back there would keep the lock.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1, $2)", connection)
            {
                Parameters = { new() { Value = Family }, new() { Value = NumberOf(job) } },
            };
            if (await command.ExecuteScalarAsync(cancellation) is true)
                return new Turn(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    // FNV-1a: the same in every process, which string.GetHashCode is not.
    private static int NumberOf(string job)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(job))
            hash = (hash ^ value) * 16777619u;
        return unchecked((int)hash);
    }

    private sealed class Turn(NpgsqlConnection? connection) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
