using System.Collections.Concurrent;
using System.Security.Claims;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>
/// Calls a person when an account asks for too much: many of these are the mark of a stolen session (D4). One line of the
/// log and, for accounts, of the audit in ten minutes, however long the flood.
/// </summary>
public sealed class FloodAlarm(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FloodAlarm> log)
{
    /// <summary>How long one alarm speaks for those after it.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private const int MostCallers = 10_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _raised = new(StringComparer.Ordinal);

    /// <summary>Raises it for whoever sent this request, unless it was raised just now.</summary>
    public async Task RaiseAsync(HttpContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var user = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        var endpoint = context.GetEndpoint()?.DisplayName ?? "no address of ours";
        var now = clock.GetUtcNow();
        if (!IsNews($"{user ?? context.Connection.RemoteIpAddress?.ToString()} {endpoint}", now))
            return;
        log.LogWarning("Too many requests to {Endpoint} by account {User}", endpoint, user ?? "none");
        if (user is null)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        db.Audit.Add(AuditEntry.Of(now, "alert.flood", user, $"too many requests to {endpoint}"));
        await db.SaveChangesAsync(cancellation);
    }

    private bool IsNews(string caller, DateTimeOffset now)
    {
        if (_raised.Count > MostCallers)
            _raised.Clear();
        while (true)
        {
            if (_raised.TryAdd(caller, now))
                return true;
            if (!_raised.TryGetValue(caller, out var before))
                continue;
            if (now - before < Quiet)
                return false;
            if (_raised.TryUpdate(caller, now, before))
                return true;
        }
    }
}
