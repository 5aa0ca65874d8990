using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Replays the ledger and compares it with the grants: run nightly, a difference means that somebody wrote past the shop.</summary>
public sealed class CheckLedger(ShopDb db)
{
    /// <summary>The grants that are not as their lines tell; empty when all are.</summary>
    public async Task<IReadOnlyList<Guid>> RunAsync(CancellationToken cancellation)
    {
        var replayed = GrantEvent.Replay(await db.GrantEvents.AsNoTracking().ToListAsync(cancellation));
        var live = await db.Grants.AsNoTracking().ToDictionaryAsync(grant => grant.Id, cancellation);
        return [.. live.Keys.Union(replayed.Keys).Where(id => !Same(live.GetValueOrDefault(id), replayed.GetValueOrDefault(id))).Order()];
    }

    private static bool Same(Grant? left, Grant? right) =>
        left is not null && right is not null && GrantEvent.Write(left) == GrantEvent.Write(right);
}
