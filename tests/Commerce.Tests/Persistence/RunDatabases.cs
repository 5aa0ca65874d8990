using AlgoAcademy.Commerce.Tests.Persistence;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(RunDatabases))]

namespace AlgoAcademy.Commerce.Tests.Persistence;

/// <summary>What all tests of one run share: the seeded database they are copied from and, when it is asked for, the PostgreSQL server.</summary>
public sealed class RunDatabases : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private PostgresServer? _server;
    private TestDatabase? _seeded;

    /// <summary>The server, started at the first call.</summary>
    public async Task<PostgresServer> ServerAsync()
    {
        await _turn.WaitAsync();
        try
        {
            return _server ??= await PostgresServer.StartAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The database of a shop that was just opened; nobody may write to it.</summary>
    public async Task<TestDatabase> SeededAsync()
    {
        var empty = _seeded is null ? await TestDatabase.EmptyAsync() : null;
        await _turn.WaitAsync();
        try
        {
            if (_seeded is null)
            {
                await SeedAsync(empty!);
                (_seeded, empty) = (empty, null);
            }
        }
        finally
        {
            _turn.Release();
        }

        if (empty is not null)
            await empty.DisposeAsync();
        return _seeded!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_seeded is { Postgres: null })
            await _seeded.DisposeAsync();
        else
            _seeded?.DeleteFolders();
        if (_server is not null)
            await _server.DisposeAsync();
        _turn.Dispose();
    }

    private static async Task SeedAsync(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new ManualClock());
        ShopServices.Add(services, database.Folders, TestShop.Payment, database.Postgres);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OpenShop>().RunAsync(CancellationToken.None);
    }
}
