using MimeKit;

namespace AlgoAcademy.Commerce;

/// <summary>Writes mails as .eml files. A file is named by its mail, so handing one over twice after a crash still leaves one file.</summary>
public sealed class PickupSender(ShopFolders folders) : IMailSender
{
    /// <inheritdoc/>
    public async Task<MailOutcome> SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var path = Path.Combine(folders.Mail, mail.MessageId!.Split('@')[0] + ".eml");
        try
        {
            await mail.WriteToAsync(path + ".part", cancellation);
            File.Move(path + ".part", path, overwrite: true);
            return new MailOutcome.Sent();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new MailOutcome.Later($"the pickup folder cannot be written: {exception.Message}", ServerDown: true);
        }
    }

    /// <inheritdoc/>
    public Task RestAsync(CancellationToken cancellation) => Task.CompletedTask;
}
