using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Makes the database ready before the first request.</summary>
public sealed class OpenShop(ShopDb db, SeedCatalog seed)
{
    /// <summary>Migrates and seeds.</summary>
    /// <exception cref="InvalidOperationException">The database was written by a newer version: refused, untouched (C4).</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } foreign)
        {
            throw new InvalidOperationException(
                $"The shop's database has the migration '{foreign}', which this version does not know. Start the newer version again, or restore a backup.");
        }

        if (db.Database.IsSqlite())
        {
            await ReleaseAbandonedLockAsync(cancellation);
            // EF Core sets it only on a file it made itself, which this one need not be.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
        await seed.RunAsync(cancellation);
    }

    // A process that is killed while it migrates leaves EF Core's lock in the file, and every later start would wait for it
    // for ever. What it had done was rolled back. One that is at work holds the file's own write lock, and the row is younger.
    private async Task ReleaseAbandonedLockAsync(CancellationToken cancellation)
    {
        const string exists = "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await db.Database.SqlQueryRaw<int>(exists).SingleAsync(cancellation) > 0)
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" WHERE datetime("Timestamp") < datetime('now', '-5 minutes')""", cancellation);
    }
}
