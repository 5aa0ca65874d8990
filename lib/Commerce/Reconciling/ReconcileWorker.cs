using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>Reconciles at start and every half hour, so that a webhook that never came is healed within the hour (P9).</summary>
public sealed class ReconcileWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReconcileWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var first = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var reconcile = scope.ServiceProvider.GetRequiredService<Reconcile>();
                var report = first ? await reconcile.CatchUpAsync(stoppingToken) : await reconcile.RunAsync(stoppingToken);
                first = first && report.Unanswered > 0;
                log.LogInformation("Reconciled: {Report}", report);
                await Task.Delay(Round, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // What could not be looked at now is looked at in the next round.
                log.LogError(exception, "The reconcile failed; next try in {Round}", Round);
                await Task.Delay(Round, clock, stoppingToken);
            }
        }
    }
}
