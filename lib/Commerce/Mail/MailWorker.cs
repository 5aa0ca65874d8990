using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>Sends waiting mails every five seconds.</summary>
public sealed class MailWorker(SendMails send, JobTurns turns, TimeProvider clock, ILogger<MailWorker> log) : PeriodicWorker(turns, clock, log)
{
    /// <inheritdoc/>
    protected override string Job => "mail";

    /// <inheritdoc/>
    protected override TimeSpan Round => TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override Task RunRoundAsync(CancellationToken cancellation) => send.RunAsync(cancellation);
}
