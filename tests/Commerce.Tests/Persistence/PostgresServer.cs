using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AlgoAcademy.Commerce.Tests.Persistence;

/// <summary>Debian's PostgreSQL, started for the tests that ask for it; see postgres.sh beside this file.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "academy-postgres-" + Guid.NewGuid().ToString("N"));
    private Process? _server;
    private int _port;

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists("/usr/lib/postgresql"))
        {
            const string missing = "PostgreSQL is missing: apt-get install postgresql";
            Assert.False(Environment.GetEnvironmentVariable("ACADEMY_REQUIRE_ALL") == "1", missing);
            Assert.Skip(missing);
        }

        _port = FreePort();
        Directory.CreateDirectory(_folder);
        _server = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "postgres.sh"), _folder, $"{_port}"]) { RedirectStandardError = true })!;
        try
        {
            await AnswersAsync();
        }
        catch
        {
            // A fixture that fails to begin is not disposed of, and its server would stay.
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>An empty database; its connection string.</summary>
    public async Task<string> DatabaseAsync()
    {
        var name = "shop_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return To(name);
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

    private string To(string database) => $"Host=127.0.0.1;Port={_port};Username=shop;Database={database};Maximum Pool Size=30";

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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
