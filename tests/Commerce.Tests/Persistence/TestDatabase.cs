using Microsoft.Data.Sqlite;

namespace AlgoAcademy.Commerce.Tests.Persistence;

/// <summary>
/// The database of one test: a SQLite file, or with <c>ACADEMY_DATABASE=postgres</c> a database of the PostgreSQL this run
/// started. Both begin as copies of one that was migrated and seeded once per run.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Memory = "/dev/shm";

    private TestDatabase(ShopFolders folders, string? postgres) => (Folders, Postgres) = (folders, postgres);

    /// <summary>Whether this run asks PostgreSQL.</summary>
    public static bool IsPostgres => Environment.GetEnvironmentVariable("ACADEMY_DATABASE") switch
    {
        "postgres" => true,
        null or "" or "sqlite" => false,
        var other => throw new InvalidOperationException($"ACADEMY_DATABASE must be sqlite or postgres; was '{other}'."),
    };

    /// <summary>The folders of its shop.</summary>
    public ShopFolders Folders { get; }

    /// <summary>The connection string; null for the SQLite file in the folders.</summary>
    public string? Postgres { get; }

    /// <summary>A database of a new shop: migrated and seeded.</summary>
    public static async Task<TestDatabase> OpenAsync() => await CopyAsync(await (await RunAsync()).SeededAsync(), inMemory: false);

    /// <summary>A database that begins as a copy of another, in memory where the machine has a place for that.</summary>
    public static Task<TestDatabase> CopyAsync(TestDatabase from) => CopyAsync(from, inMemory: true);

    /// <summary>A database with nothing in it.</summary>
    public static async Task<TestDatabase> EmptyAsync() =>
        new(NewFolders(Path.GetTempPath()), IsPostgres ? await (await ServerAsync()).CreateAsync() : null);

    /// <summary>A copy as it is now, in which nobody writes.</summary>
    public Task<TestDatabase> CopyAsync() => CopyAsync(this, inMemory: false);

    /// <summary>Takes the content of a copy in place of its own, which is lost.</summary>
    public async Task RestoreAsync(TestDatabase copy)
    {
        if (Postgres is not null)
        {
            await (await ServerAsync()).ReplaceAsync(Postgres, copy.Postgres!);
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Folders.Root, "shop.db*"))
            File.Delete(file);
        File.Copy(copy.Folders.Database, Folders.Database);
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null)
            await (await ServerAsync()).DropAsync(Postgres);
        using (var pool = new SqliteConnection($"Data Source={Folders.Database}"))
            SqliteConnection.ClearPool(pool);
        DeleteFolders();
    }

    /// <summary>Deletes the folders; the server, if there is one, keeps the database.</summary>
    public void DeleteFolders() => Directory.Delete(Folders.Root, recursive: true);

    private static async Task<TestDatabase> CopyAsync(TestDatabase from, bool inMemory)
    {
        var folders = NewFolders(inMemory && Directory.Exists(Memory) ? Memory : Path.GetTempPath());
        if (from.Postgres is not null)
            return new TestDatabase(folders, await (await ServerAsync()).CreateAsync(from.Postgres));

        await using var source = new SqliteConnection($"Data Source={from.Folders.Database};Pooling=False");
        await using var copy = new SqliteConnection($"Data Source={folders.Database};Pooling=False");
        await source.OpenAsync();
        await copy.OpenAsync();
        source.BackupDatabase(copy);
        return new TestDatabase(folders, postgres: null);
    }

    private static ShopFolders NewFolders(string place)
    {
        var folders = new ShopFolders(Path.Combine(place, "academy-commerce-" + Guid.NewGuid().ToString("N")));
        folders.Create();
        return folders;
    }

    private static async Task<PostgresServer> ServerAsync() => await (await RunAsync()).ServerAsync();

    private static async Task<RunDatabases> RunAsync() => await TestContext.Current.GetFixture<RunDatabases>()
        ?? throw new InvalidOperationException("A database is opened inside a test: outside of one nobody takes it away again.");
}
