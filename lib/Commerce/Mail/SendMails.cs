using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Hands waiting mails over, oldest first. A mail is claimed before it is sent, so that no two instances send it at once; what
/// dies between the sending and its note is sent again after the claim has run out, under the same Message-ID.
/// </summary>
public sealed class SendMails(IServiceScopeFactory scopes, IMailSender sender, TimeProvider clock, ILogger<SendMails> log)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>Tries every mail that is due, at most a hundred.</summary>
    /// <returns>How many were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var due = await DueAsync(cancellation);
        var sent = 0;
        try
        {
            foreach (var id in due)
            {
                var outcome = await TryAsync(id, cancellation);
                sent += outcome is MailOutcome.Sent ? 1 : 0;
                // The others would meet the same closed door.
                if (outcome is MailOutcome.Later { ServerDown: true })
                    break;
            }
        }
        finally
        {
            if (due.Count > 0)
                await sender.RestAsync(CancellationToken.None);
        }

        return sent;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await Due(scope.ServiceProvider.GetRequiredService<ShopDb>(), now)
            .OrderBy(mail => mail.CreatedAt).Select(mail => mail.Id).Take(BatchSize).ToListAsync(cancellation);
    }

    private static IQueryable<OutboxMail> Due(ShopDb db, DateTimeOffset now) =>
        db.Outbox.Where(mail => mail.SentAt == null && mail.DeadAt == null && (mail.NextAt == null || mail.NextAt <= now));

    private async Task<MailOutcome?> TryAsync(Guid id, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Claim;
        var claimed = await Due(db, now).Where(mail => mail.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.NextAt, until).SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1), cancellation);
        if (claimed == 0)
            return null;

        var row = await db.Outbox.SingleAsync(mail => mail.Id == id, cancellation);
        var (mail, reason) = scope.ServiceProvider.GetRequiredService<ComposeMail>().Of(row);
        var outcome = mail is null ? new MailOutcome.Refused(reason) : await sender.SendAsync(mail, cancellation);
        mail?.Dispose();
        row.Note(outcome, clock.GetUtcNow());
        if (row.DeadAt is not null)
        {
            log.LogCritical("Mail {Id} ({Key}) was given up after {Attempts} tries: {Reason}", row.Id, row.DedupeKey, row.Attempts, row.Error);
            db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "mail.dead", null, $"mail {row.Id}: {row.Error}"));
        }
        else if (outcome is MailOutcome.Later)
        {
            log.LogWarning("Mail {Id} could not be handed over, next try at {NextAt:u}: {Reason}", row.Id, row.NextAt, row.Error);
        }

        await db.SaveChangesAsync(cancellation);
        return outcome;
    }
}
