using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>Writes, every minute, the mails that no single event writes: downloads that are ready, new versions, access that ends.</summary>
public sealed class NoticeWorker(IServiceScopeFactory scopes, JobTurns turns, TimeProvider clock, ILogger<NoticeWorker> log)
    : PeriodicWorker(turns, clock, log)
{
    /// <inheritdoc/>
    protected override string Job => "notices";

    /// <inheritdoc/>
    protected override TimeSpan Round => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task RunRoundAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<TellBuyers>().RunAsync(cancellation);
        await services.GetRequiredService<TellOwners>().RunAsync(cancellation);
        await services.GetRequiredService<TellEndings>().RunAsync(cancellation);
    }
}
