using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Keeps the grants honest whoever writes them: each change is saved together with its line of the ledger, and a change of
/// anything but an end, or a deletion, is refused.
/// </summary>
public sealed class GrantHistory(TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        nameof(Grant.EndsAt), nameof(Grant.SuspendedAt), nameof(Grant.RevokedAt), nameof(Grant.Reason),
    };

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        Write(eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Write(DbContext db)
    {
        // A save that failed may be tried again: its lines are still there.
        var written = db.ChangeTracker.Entries<GrantEvent>().Where(line => line.State == EntityState.Added).ToList();
        foreach (var entry in db.ChangeTracker.Entries<Grant>().ToList())
        {
            if (KindOf(entry) is not { } kind)
                continue;
            foreach (var stale in written.Where(line => line.Entity.GrantId == entry.Entity.Id))
                stale.State = EntityState.Detached;
            db.Add(GrantEvent.Of(entry.Entity, kind, clock.GetUtcNow()));
        }
    }

    private static GrantEventKind? KindOf(EntityEntry<Grant> entry) => entry.State switch
    {
        EntityState.Added => GrantEventKind.Granted,
        EntityState.Modified => ChangeOf(entry),
        EntityState.Deleted => throw new InvalidOperationException($"Grant {entry.Entity.Id} must stay: revoke it instead of deleting it."),
        _ => null,
    };

    private static GrantEventKind? ChangeOf(EntityEntry<Grant> entry)
    {
        var changed = entry.Properties.Where(property => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue))
            .Select(property => property.Metadata.Name).ToHashSet(StringComparer.Ordinal);
        if (changed.FirstOrDefault(name => !Ends.Contains(name)) is { } fact)
            throw new InvalidOperationException($"{fact} of grant {entry.Entity.Id} is a fact and must stay: revoke the grant and write a new one.");
        var grant = entry.Entity;
        if (changed.Contains(nameof(Grant.RevokedAt)))
            return grant.RevokedAt is null ? GrantEventKind.Restored : GrantEventKind.Revoked;
        if (changed.Contains(nameof(Grant.SuspendedAt)))
            return grant.SuspendedAt is null ? GrantEventKind.Restored : GrantEventKind.Suspended;
        if (changed.Contains(nameof(Grant.EndsAt)))
            return GrantEventKind.EndMoved;
        return changed.Count > 0 ? GrantEventKind.Explained : null;
    }
}
