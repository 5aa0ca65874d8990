using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>Works off stored events: each in a scope of its own, so that a bad one never holds up the next.</summary>
public sealed class ProcessInbox(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ProcessInbox> log)
{
    /// <summary>How many events one round takes at most.</summary>
    public const int BatchSize = 200;

    /// <summary>Handles the events that are due, oldest first, at most <see cref="BatchSize"/>.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var due = await DueAsync(cancellation);
        foreach (var id in due)
        {
            try
            {
                await HandleAsync(id, cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Not swallowed: the row carries it, and after ten times a person is called.
                log.LogError(exception, "Event {Id} failed", id);
                await PutOffAsync(id, exception.Message, wait: null, cancellation);
            }
        }

        if (due.Count > 0)
            await EndDuplicatesAsync(cancellation);
        return due.Count;
    }

    // What an event marked is done outside its transaction; what fails now is done in the next round or by the reconcile.
    private async Task EndDuplicatesAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EndDuplicates>().RunAsync(cancellation);
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var now = clock.GetUtcNow();
        return await db.Inbox.Where(row => row.State == InboxState.Pending && row.NextAt <= now)
            .OrderBy(row => row.ReceivedAt).Select(row => row.Id).Take(BatchSize).ToListAsync(cancellation);
    }

    private async Task HandleAsync(Guid id, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var row = await db.Inbox.AsNoTracking().SingleAsync(inbox => inbox.Id == id, cancellation);
        // Another worker may have been faster.
        if (row.State != InboxState.Pending)
            return;
        var handle = scope.ServiceProvider.GetRequiredService<HandleEvent>();
        if (await handle.RunAsync(row, cancellation) is HandlingResult.Unavailable down)
            await PutOffAsync(id, down.Reason, down.RetryAfter, cancellation);
        else
            ShopMeters.Handled(clock.GetUtcNow() - row.ReceivedAt);
    }

    private async Task PutOffAsync(Guid id, string reason, TimeSpan? wait, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var row = await db.Inbox.SingleAsync(inbox => inbox.Id == id, cancellation);
        var now = clock.GetUtcNow();
        row.PutOff(reason, (wait ?? TimeSpan.Zero) + BackOff(row), now);
        if (row.State == InboxState.Dead)
        {
            log.LogCritical("Event {EventId} failed {Attempts} times and waits for a person: {Reason}", row.EventId, row.Attempts, reason);
            db.Audit.Add(AuditEntry.Of(now, "inbox.dead", null, $"event {row.EventId}: {reason}"));
        }

        await db.SaveChangesAsync(cancellation);
    }

    // 1 s doubling to 10 min, spread by up to a half over the row's id so that many rows do not come back at once.
    private static TimeSpan BackOff(InboxEvent row)
    {
        var seconds = Math.Min(600.0, Math.Pow(2, row.Attempts));
        return TimeSpan.FromSeconds(seconds * (1 + (row.Id.ToByteArray()[^1] / 512.0)));
    }
}
