using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AlgoAcademy.Commerce.Tests.Persistence;

/// <summary>Debian's PostgreSQL, started for a run of the tests; see postgres.sh beside this file.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);
    private readonly string _folder = Path.Combine(Place(), "academy-postgres-" + Guid.NewGuid().ToString("N"));
    private readonly int _port = FreePort();
    private Process? _server;

    private PostgresServer()
    {
    }

    /// <summary>A server that answers; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        if (!Directory.Exists("/usr/lib/postgresql"))
        {
            const string missing = "PostgreSQL is missing: apt-get install postgresql";
            Assert.False(Environment.GetEnvironmentVariable("ACADEMY_REQUIRE_ALL") == "1", missing);
            Assert.Skip(missing);
        }

        var server = new PostgresServer();
        Directory.CreateDirectory(server._folder);
        server._server = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "postgres.sh"), server._folder, $"{server._port}"]) { UseShellExecute = false, RedirectStandardError = true })!;
        try
        {
            await server.AnswersAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A new database; its connection string.</summary>
    /// <param name="template">The database it is a copy of; null: an empty one.</param>
    public async Task<string> CreateAsync(string? template = null)
    {
        var name = "shop_" + Guid.NewGuid().ToString("N");
        await CreateAsync(name, template);
        return To(name);
    }

    /// <summary>Puts a copy of another database in the place of this one.</summary>
    public async Task ReplaceAsync(string database, string template)
    {
        await DropAsync(database);
        await CreateAsync(NameOf(database), template);
    }

    /// <summary>Drops a database, whoever still has it open.</summary>
    public async Task DropAsync(string database)
    {
        ClearPool(database);
        await RunAsync($"DROP DATABASE {NameOf(database)} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
            _server = null;
        }

        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private string To(string database) => $"Host=127.0.0.1;Port={_port};Username=shop;Database={database};Maximum Pool Size=20;Timeout=60;Command Timeout=120";

    private static string NameOf(string database) => new NpgsqlConnectionStringBuilder(database).Database!;

    private static void ClearPool(string database)
    {
        using var any = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(any);
    }

    // A template may have no visitors.
    private async Task CreateAsync(string name, string? template)
    {
        if (template is not null)
            ClearPool(template);
        await RunAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {NameOf(template)}"));
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task AnswersAsync()
    {
        var error = _server!.StandardError.ReadToEndAsync();
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(To("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < StartLimit && !_server.HasExited)
            {
                await Task.Delay(100);
            }
            catch (NpgsqlException exception) when (_server.HasExited)
            {
                throw new InvalidOperationException($"PostgreSQL must start; it said: {await error}", exception);
            }
        }
    }

    // A database per test is five times faster where it never meets a disk.
    private static string Place() =>
        Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm").AvailableFreeSpace > 2L << 30 ? "/dev/shm" : Path.GetTempPath();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
