using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Persistence;

public sealed class DatabaseTests
{
    [Fact]
    public async Task The_migrations_make_exactly_the_model()
    {
        await using var shop = await TestShop.OpenAsync();

        Assert.False(await shop.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Empty(await shop.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Opening_again_changes_nothing()
    {
        await using var shop = await TestShop.OpenAsync();
        var before = await shop.ReadAsync(db => db.Prices.Select(price => price.Id).Order().ToListAsync());

        await shop.RunAsync<OpenShop, int>(async open =>
        {
            await open.RunAsync(CancellationToken.None);
            return 0;
        });

        Assert.Equal(before, await shop.ReadAsync(db => db.Prices.Select(price => price.Id).Order().ToListAsync()));
        // 9 modules, the course, 17 bots, 2 bundles, 4 paid tiers with two prices each.
        Assert.Equal(9 + 1 + 17 + 2 + (4 * 2), before.Count);
    }

    [Fact]
    public async Task C4_a_database_of_a_newer_version_is_refused_untouched()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_FromTheFuture', '99.0.0')"""));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => shop.RunAsync<OpenShop, int>(async open =>
        {
            await open.RunAsync(CancellationToken.None);
            return 0;
        }));

        Assert.Contains("FromTheFuture", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Database", "Sqlite")]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA busy_timeout", "5000")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    public async Task Every_connection_has_our_pragmas(string pragma, string expected)
    {
        await using var shop = await TestShop.OpenAsync();

        var actual = await shop.ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = pragma;
            return (await command.ExecuteScalarAsync())?.ToString();
        });

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task The_ledger_takes_one_live_grant_per_source_and_any_number_of_revoked_ones()
    {
        await using var shop = await TestShop.OpenAsync();
        await AddGrantAsync(shop, revoked: true);
        await AddGrantAsync(shop, revoked: true);
        await AddGrantAsync(shop, revoked: false);

        var fault = await Assert.ThrowsAsync<DbUpdateException>(() => AddGrantAsync(shop, revoked: false));

        Assert.True(UniqueViolation.Caused(fault));
    }

    [Fact]
    [Trait("Database", "Sqlite")]
    public async Task A_time_is_stored_as_unix_milliseconds_and_comes_back_utc()
    {
        await using var shop = await TestShop.OpenAsync();
        var stored = await shop.ReadAsync(db => db.Releases.Select(release => release.PublishedAt).SingleAsync());
        Assert.Equal((shop.Clock.GetUtcNow(), TimeSpan.Zero), (stored, stored.Offset));

        await using var raw = new SqliteConnection($"Data Source={shop.Folders.Database}");
        await raw.OpenAsync();
        await using var command = raw.CreateCommand();
        command.CommandText = "SELECT PublishedAt FROM Releases";
        Assert.Equal(shop.Clock.GetUtcNow().ToUnixTimeMilliseconds(), (long)(await command.ExecuteScalarAsync())!);
    }

    private static Task<int> AddGrantAsync(TestShop shop, bool revoked) => shop.ReadAsync(db =>
    {
        db.Grants.Add(new Grant
        {
            Id = Guid.NewGuid(),
            UserId = "u",
            Scope = GrantScope.Module,
            ScopeId = "M05",
            Source = GrantSource.Purchase,
            SourceRef = "p",
            StartsAt = shop.Clock.GetUtcNow(),
            CreatedAt = shop.Clock.GetUtcNow(),
            RevokedAt = revoked ? shop.Clock.GetUtcNow() : null,
        });
        return db.SaveChangesAsync();
    });
}
