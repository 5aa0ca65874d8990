using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Gives an event that was put aside another chance.</summary>
public sealed class RetryEvent(ShopDb db, InboxSignal signal, TimeProvider clock)
{
    /// <summary>Puts a dead or quarantined event back to the waiting ones. Handling is idempotent, so that nothing is granted twice.</summary>
    public async Task<AdminResult> RunAsync(Guid eventId, AdminAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var row = await db.Inbox.FirstOrDefaultAsync(known => known.Id == eventId, cancellation);
        if (row is not { State: InboxState.Dead or InboxState.Quarantined })
            return new AdminResult.Refused($"The event must be dead or in quarantine; {eventId} is {row?.State.ToString() ?? "unknown"}.");
        var was = row.State;
        (row.State, row.Attempts, row.NextAt, row.HandledAt) = (InboxState.Pending, 0, now, null);
        db.Audit.Add(AuditEntry.Of(now, "admin.retry", null, $"event {row.EventId}, was {was}: {row.Note}", act));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Raise();
        return new AdminResult.Done($"Event {row.EventId} is tried again.");
    }
}
