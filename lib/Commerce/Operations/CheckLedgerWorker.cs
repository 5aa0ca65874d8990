using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Replays the grants ledger once a day. The audit remembers when, so that neither a restart nor a second instance repeats it;
/// a difference is logged as critical and noted.
/// </summary>
public sealed class CheckLedgerWorker(IServiceScopeFactory scopes, JobTurns turns, TimeProvider clock, ILogger<CheckLedgerWorker> log)
    : PeriodicWorker(turns, clock, log)
{
    /// <summary>The audit's word for a day on which nothing differed.</summary>
    public const string Checked = "ledger.checked";

    /// <summary>The audit's word for a difference.</summary>
    public const string Differs = "ledger.differs";

    private static readonly TimeSpan Day = TimeSpan.FromHours(23.5);

    /// <inheritdoc/>
    protected override string Job => "ledger";

    /// <inheritdoc/>
    protected override TimeSpan Round => TimeSpan.FromHours(1);

    /// <summary>Checks, unless it was done today.</summary>
    /// <returns>The grants that differ; null when it was done today.</returns>
    public async Task<IReadOnlyList<Guid>?> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var since = Clock.GetUtcNow() - Day;
        if (await db.Audit.AnyAsync(line => (line.Action == Checked || line.Action == Differs) && line.At > since, cancellation))
            return null;

        var wrong = await scope.ServiceProvider.GetRequiredService<CheckLedger>().RunAsync(cancellation);
        if (wrong.Count > 0)
            log.LogCritical("{Count} grants are not as the ledger tells, the first is {Grant}: somebody wrote past the shop", wrong.Count, wrong[0]);
        db.Audit.Add(AuditEntry.Of(Clock.GetUtcNow(), wrong.Count == 0 ? Checked : Differs, null,
            wrong.Count == 0 ? "every grant is as its lines tell" : $"{wrong.Count} grants differ: {string.Join(", ", wrong.Take(20))}"));
        await db.SaveChangesAsync(cancellation);
        return wrong;
    }

    /// <inheritdoc/>
    protected override Task RunRoundAsync(CancellationToken cancellation) => RunAsync(cancellation);
}
