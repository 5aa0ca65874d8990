using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>A background job that comes round: one instance at a time does it, and what fails is tried in the next round.</summary>
/// <param name="turns">Whose turn it is.</param>
/// <param name="clock">What the rounds go by.</param>
/// <param name="log">Where failures are told.</param>
public abstract class PeriodicWorker(JobTurns turns, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>What the rounds go by.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>The job's name, the same in every instance and version.</summary>
    protected abstract string Job { get; }

    /// <summary>The time between two rounds.</summary>
    protected abstract TimeSpan Round { get; }

    /// <summary>One round.</summary>
    protected abstract Task RunRoundAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using (var turn = await turns.TryTakeAsync(Job, stoppingToken))
                {
                    if (turn is not null)
                        await RunRoundAsync(stoppingToken);
                }

                await Task.Delay(Round, Clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Nothing is lost: what was not done is still there in the next round.
                log.LogError(exception, "The job {Job} failed; next try in {Round}", Job, Round);
                await Task.Delay(Round, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
