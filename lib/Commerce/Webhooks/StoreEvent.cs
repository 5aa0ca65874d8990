using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Puts an event into the inbox once, however often and from wherever it comes.</summary>
public sealed class StoreEvent(ShopDb db, IPaymentGateway gateway, TimeProvider clock)
{
    /// <summary>Stores the event.</summary>
    /// <returns>The row's id; null when it was there.</returns>
    public async Task<Guid?> RunAsync(ProviderEvent happened, CancellationToken cancellation)
    {
        // Most repeats are seen by looking; two at the same moment are told apart by the unique index.
        if (await db.Inbox.AnyAsync(known => known.Provider == gateway.Provider && known.EventId == happened.Id, cancellation))
            return null;
        var now = clock.GetUtcNow();
        var row = new InboxEvent
        {
            Id = Guid.CreateVersion7(now),
            EventId = happened.Id,
            Provider = gateway.Provider,
            Type = happened.Type,
            ObjectId = happened.ObjectId,
            ApiVersion = happened.ApiVersion,
            Raw = happened.Raw,
            ReceivedAt = now,
            NextAt = now,
        };
        db.Inbox.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return row.Id;
        }
        catch (DbUpdateException exception) when (UniqueViolation.Caused(exception))
        {
            db.Entry(row).State = EntityState.Detached;
            return null;
        }
    }
}
