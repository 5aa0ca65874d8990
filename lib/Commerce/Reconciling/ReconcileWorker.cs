using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>Reconciles at start and every half hour, so that a webhook that never came is healed within the hour (P9).</summary>
public sealed class ReconcileWorker(IServiceScopeFactory scopes, JobTurns turns, TimeProvider clock, ILogger<ReconcileWorker> log)
    : PeriodicWorker(turns, clock, log)
{
    private bool _caughtUp;

    /// <inheritdoc/>
    protected override string Job => "reconcile";

    /// <inheritdoc/>
    protected override TimeSpan Round => TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    protected override async Task RunRoundAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reconcile = scope.ServiceProvider.GetRequiredService<Reconcile>();
        var report = _caughtUp ? await reconcile.RunAsync(cancellation) : await reconcile.CatchUpAsync(cancellation);
        _caughtUp = _caughtUp || report.Unanswered == 0;
        log.LogInformation("Reconciled: {Report}", report);
    }
}
