using System.Data.Common;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront;

/// <summary>
/// What a load balancer and a watchman ask. <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work,
/// that is, its database and bundle store answer and no event waits unhandled; late mails are told, but stop no sale.
/// </summary>
public static class HealthEndpoints
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_inboxLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_outboxLimit = TimeSpan.FromMinutes(15);

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("ok")).ExcludeFromDescription();
        routes.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, ShopLag lags, IBundleStore store, ILogger<ShopLag> log)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(s_patience);
        var lag = await DatabaseAsync(lags, log, limit.Token);
        var stored = await StoreAsync(store, log, limit.Token);
        var ready = lag is { } times && times.Inbox < s_inboxLimit && stored;
        return Results.Json(
            new
            {
                Status = !ready ? "unready" : lag!.Value.Outbox < s_outboxLimit ? "ready" : "mails are late",
                Database = lag is null ? "unreachable" : "ok",
                Store = stored ? "ok" : "unreachable",
                InboxLagSeconds = (int?)lag?.Inbox.TotalSeconds,
                OutboxLagSeconds = (int?)lag?.Outbox.TotalSeconds,
            },
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<(TimeSpan Inbox, TimeSpan Outbox)?> DatabaseAsync(ShopLag lags, ILogger log, CancellationToken cancellation)
    {
        try
        {
            return await lags.ReadAsync(cancellation);
        }
        // EF Core wraps a connection that could not be made in an InvalidOperationException.
        catch (Exception fault) when (fault is DbException or DbUpdateException or InvalidOperationException or OperationCanceledException or TimeoutException)
        {
            log.LogError(fault, "The database does not answer");
            return null;
        }
    }

    // Any key will do: that nothing lies there is an answer, too.
    private static async Task<bool> StoreAsync(IBundleStore store, ILogger log, CancellationToken cancellation)
    {
        try
        {
            await store.LocateAsync(new BundleKey("health-check", BundleVersion.Parse("0.0.1"), new string('0', 64)), 1, TimeSpan.FromSeconds(1), cancellation);
            return true;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or IOException or OperationCanceledException)
        {
            log.LogError(fault, "The bundle store does not answer");
            return false;
        }
    }
}
