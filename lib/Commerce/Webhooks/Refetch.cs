using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// The order of fetching and writing that keeps a slow fetch from overwriting a newer state (O5). The generation of the row
/// is read before the fetch; if anybody wrote the row in the meantime, what was fetched may be the older state, and the
/// provider is asked again. So of two writes, the later one was always fetched after the earlier one was committed. One
/// number is enough for that: a count of requests beside the count of writes would cost a second commit per event.
/// </summary>
internal static class Refetch
{
    private const int MaxRaces = 8;

    /// <summary>Fetches outside a transaction, writes inside one, closes the inbox row in the same.</summary>
    /// <param name="db">The shop's database; what it tracks is forgotten.</param>
    /// <param name="steps">How to read the generation, fetch, and write.</param>
    /// <param name="cause">The inbox row behind it, closed with the result; null when there is none.</param>
    /// <param name="cancellation">Stops the work; what was not committed did not happen.</param>
    public static async Task<HandlingResult> RunAsync<T>(ShopDb db, Steps<T> steps, Cause cause, CancellationToken cancellation)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            db.ChangeTracker.Clear();
            var seen = await steps.GenerationAsync();
            var answer = await steps.FetchAsync();
            if (answer is ProviderAnswer<T>.Unavailable down)
                return new HandlingResult.Unavailable(down.Reason, down.RetryAfter);
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                if (await steps.GenerationAsync() != seen)
                    continue;
                var result = await steps.WriteAsync(answer);
                if (result is HandlingResult.Unavailable)
                    return result;
                if (cause.InboxId is { } id)
                    (await db.Inbox.SingleAsync(row => row.Id == id, cancellation)).Close(result, cause.Now);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return result;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another instance wrote between our look and our commit.
            }
            catch (DbUpdateException exception) when (UniqueViolation.Caused(exception))
            {
                // Another instance inserted the row first.
            }
        }

        return new HandlingResult.Unavailable($"others wrote the same row {MaxRaces} times in a row", TimeSpan.FromSeconds(2));
    }

    /// <summary>The three steps.</summary>
    internal sealed record Steps<T>(
        Func<Task<int?>> GenerationAsync, Func<Task<ProviderAnswer<T>>> FetchAsync, Func<ProviderAnswer<T>, Task<HandlingResult>> WriteAsync);

    /// <summary>Who asked, and when.</summary>
    internal sealed record Cause(Guid? InboxId, DateTimeOffset Now);
}
