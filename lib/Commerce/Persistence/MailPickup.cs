using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Hands waiting mails over as .eml files in the pickup folder. The file is named by the mail's id, so handing one over twice
/// after a crash still leaves one file.
/// </summary>
public sealed class MailPickup(IServiceScopeFactory scopes, ShopFolders folders, TimeProvider clock, ILogger<MailPickup> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <summary>Writes every waiting mail.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var waiting = await db.Outbox.Where(mail => mail.SentAt == null).OrderBy(mail => mail.CreatedAt).Take(100).ToListAsync(cancellation);
        foreach (var mail in waiting)
        {
            var path = Path.Combine(folders.Mail, $"{mail.Id:N}.eml");
            await File.WriteAllTextAsync(path + ".part", Message(mail), new UTF8Encoding(false), cancellation);
            File.Move(path + ".part", path, overwrite: true);
            mail.SentAt = clock.GetUtcNow();
        }

        await db.SaveChangesAsync(cancellation);
        return waiting.Count;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
                await Task.Delay(Round, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogError(exception, "Mails could not be handed over; next try in {Round}", Round);
                await Task.Delay(Round, clock, stoppingToken);
            }
        }
    }

    // MailAddress refuses line breaks, and the subject is base64: neither can add a header (ASVS 1.3.11).
    private static string Message(OutboxMail mail) => string.Join("\r\n",
        "From: AlgoAcademy <no-reply@algoacademy.invalid>",
        $"To: {new MailAddress(mail.To).Address}",
        $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Subject))}?=",
        $"Date: {mail.CreatedAt.ToString("R", CultureInfo.InvariantCulture)}",
        $"Message-ID: <{mail.Id:N}@algoacademy.invalid>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        string.Empty,
        Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Body), Base64FormattingOptions.InsertLineBreaks),
        string.Empty);
}
