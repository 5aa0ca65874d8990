using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>How late the shop's background work is: the age of the oldest event and mail whose turn has come.</summary>
public sealed class ShopLag(ShopDb db, TimeProvider clock)
{
    /// <summary>Both ages; zero when nothing waits.</summary>
    public async Task<(TimeSpan Inbox, TimeSpan Outbox)> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.Inbox.Where(row => row.State == InboxState.Pending).OrderBy(row => row.NextAt)
            .Select(row => (DateTimeOffset?)row.NextAt).FirstOrDefaultAsync(cancellation);
        var fresh = await db.Outbox.Where(mail => mail.SentAt == null && mail.DeadAt == null && mail.NextAt == null).OrderBy(mail => mail.CreatedAt)
            .Select(mail => (DateTimeOffset?)mail.CreatedAt).FirstOrDefaultAsync(cancellation);
        var again = await db.Outbox.Where(mail => mail.SentAt == null && mail.DeadAt == null && mail.NextAt != null).OrderBy(mail => mail.NextAt)
            .Select(mail => mail.NextAt).FirstOrDefaultAsync(cancellation);
        return (Since(due, now), Since(fresh < again || again is null ? fresh : again, now));
    }

    private static TimeSpan Since(DateTimeOffset? then, DateTimeOffset now) => then < now ? now - then.Value : TimeSpan.Zero;
}
