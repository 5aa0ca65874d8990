using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Keeps what every page reads and nearly nobody writes: prices, offered releases and tier contents. What this process writes
/// is seen at once (<see cref="CatalogWrites"/>), what another instance writes within <see cref="Life"/>. Grants are never kept:
/// access that was taken back is gone at the next request. Orders and download links read the tables themselves.
/// </summary>
public sealed class KeptCatalog(TimeProvider clock)
{
    private Kept? _kept;
    private long _writes;

    /// <summary>How long another instance's write may go unseen.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The rows, from memory when they are known to be right.</summary>
    /// <param name="db">The database to read when they are not.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<CatalogRows> ReadAsync(ShopDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var writes = Volatile.Read(ref _writes);
        if (Volatile.Read(ref _kept) is { } kept && kept.Writes == writes && clock.GetElapsedTime(kept.At) < Life)
            return kept.Rows;
        var at = clock.GetTimestamp();
        var rows = await LoadAsync(db, cancellation);
        // A transaction may see its own rows, which nobody else may and which may yet be rolled back.
        if (db.Database.CurrentTransaction is null)
            Volatile.Write(ref _kept, new Kept(rows, writes, at));
        return rows;
    }

    /// <summary>The rows as the database has them now.</summary>
    public static async Task<CatalogRows> LoadAsync(ShopDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new CatalogRows(
            await db.Products.AsNoTracking().OrderBy(product => product.Order).ToListAsync(cancellation),
            await db.Prices.AsNoTracking().Where(price => price.RetiredAt == null).ToListAsync(cancellation),
            await db.Releases.AsNoTracking().ToListAsync(cancellation),
            await db.TierContents.AsNoTracking().ToListAsync(cancellation));
    }

    /// <summary>Forgets what is kept: somebody wrote.</summary>
    public void Forget() => Interlocked.Increment(ref _writes);

    private sealed record Kept(CatalogRows Rows, long Writes, long At);
}
