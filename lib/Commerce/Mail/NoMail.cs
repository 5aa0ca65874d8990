using MimeKit;

namespace AlgoAcademy.Commerce;

/// <summary>Sends nothing, by the owner's wish: for a copy of the shop whose buyers must not hear from it.</summary>
public sealed class NoMail : IMailSender
{
    /// <inheritdoc/>
    public Task<MailOutcome> SendAsync(MimeMessage mail, CancellationToken cancellation) => Task.FromResult<MailOutcome>(new MailOutcome.Sent());

    /// <inheritdoc/>
    public Task RestAsync(CancellationToken cancellation) => Task.CompletedTask;
}
