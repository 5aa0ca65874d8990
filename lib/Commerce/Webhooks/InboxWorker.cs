using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>Processes events in the background: at start what a crash left behind, then on each signal and every 15 s.</summary>
public sealed class InboxWorker(ProcessInbox inbox, InboxSignal signal, ILogger<InboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await inbox.RunAsync(stoppingToken);
                await signal.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // A locked database must not end the worker: the rows are still there in the next round.
                log.LogError(exception, "The inbox could not be read; next try in {Round}", Round);
                await Task.Delay(Round, stoppingToken);
            }
        }
    }
}
