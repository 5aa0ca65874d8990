using MimeKit;

namespace AlgoAcademy.Commerce;

/// <summary>How mails leave the shop: a pickup folder, a mail server, or not at all.</summary>
public interface IMailSender
{
    /// <summary>Hands one mail over. One at a time: the worker never overlaps its calls.</summary>
    Task<MailOutcome> SendAsync(MimeMessage mail, CancellationToken cancellation);

    /// <summary>Says that no more mails follow for now: a connection may be closed.</summary>
    Task RestAsync(CancellationToken cancellation);
}
