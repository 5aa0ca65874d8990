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

        await db.Database.MigrateAsync(cancellation);
        await seed.RunAsync(cancellation);
    }
}
