using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Notes a delta that was verified, lies in the store and was checked there. Noting the same again changes nothing.</summary>
public sealed class PublishDelta(ShopDb db, TimeProvider clock)
{
    /// <summary>Notes the delta between two published releases.</summary>
    /// <param name="from">The earlier release.</param>
    /// <param name="to">The later release.</param>
    /// <param name="stored">SHA-256 and size of the zip in the store.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The two are not published releases of one product in this order, or the delta is noted with other bytes.</exception>
    public async Task<ReleaseDelta> RunAsync(Release from, Release to, (string Sha256, long Size) stored, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.ProductId != to.ProductId || Release.ByVersion.Compare(from, to) >= 0
            || from.State != ReleaseState.Published || to.State != ReleaseState.Published)
        {
            throw new ArgumentException($"A delta must lead from a published release to a later one of the same product; was {from.ProductId} {from.Version} to {to.ProductId} {to.Version}.", nameof(to));
        }

        var deltas = db.Set<ReleaseDelta>();
        if (await deltas.AsNoTracking().FirstOrDefaultAsync(row => row.ReleaseId == to.Id && row.FromReleaseId == from.Id, cancellation) is { } known)
        {
            return known.Sha256 == stored.Sha256
                ? known
                : throw new ArgumentException($"The delta from {from.Version} to {to.Version} is published with other bytes (SHA-256 {known.Sha256}).", nameof(stored));
        }

        var delta = new ReleaseDelta
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ReleaseId = to.Id,
            FromReleaseId = from.Id,
            Sha256 = stored.Sha256,
            Size = stored.Size,
        };
        deltas.Add(delta);
        await db.SaveChangesAsync(cancellation);
        return delta;
    }
}
