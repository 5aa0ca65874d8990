using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Hands mails to a mail server. The connection must be encrypted by STARTTLS, with a certificate that holds for the server's
/// name: a server that does not offer it gets neither mail nor password. One connection serves a round of mails.
/// </summary>
public sealed class SmtpSender(SmtpSettings settings) : IMailSender, IDisposable
{
    private SmtpClient? _client;

    /// <inheritdoc/>
    public async Task<MailOutcome> SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        try
        {
            _client ??= await ConnectAsync(cancellation);
            await _client.SendAsync(mail, cancellation);
            return new MailOutcome.Sent();
        }
        catch (SmtpCommandException refusal) when (IsAboutThisMail(refusal))
        {
            var said = $"the server answered {(int)refusal.StatusCode}: {refusal.Message}";
            return (int)refusal.StatusCode >= 500 ? new MailOutcome.Refused(said) : new MailOutcome.Later(said, ServerDown: false);
        }
        catch (Exception fault) when (fault is CommandException or ProtocolException or AuthenticationException or SslHandshakeException
            or NotSupportedException or ServiceNotConnectedException or ServiceNotAuthenticatedException or IOException or SocketException or TimeoutException)
        {
            Dispose();
            return new MailOutcome.Later($"{settings} cannot be used: {FirstLine(fault.Message)}", ServerDown: true);
        }
    }

    /// <inheritdoc/>
    public async Task RestAsync(CancellationToken cancellation)
    {
        if (_client is { IsConnected: true })
            await _client.DisconnectAsync(quit: true, cancellation);
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client?.Dispose();
        _client = null;
    }

    // A refused sender, or a 421 that closes the line, says nothing about the mail at hand.
    private static bool IsAboutThisMail(SmtpCommandException refusal) =>
        refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            && refusal.StatusCode != SmtpStatusCode.ServiceNotAvailable;

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellation)
    {
        var client = new SmtpClient { Timeout = (int)settings.Patience.TotalMilliseconds };
        try
        {
            if (settings.TrustedCertificate is { } file)
                Trust(client, file);
            await client.ConnectAsync(settings.Host, settings.Port, SecureSocketOptions.StartTls, cancellation);
            if (settings.User is { } user)
                await client.AuthenticateAsync(user, settings.Password!, cancellation);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    // The authority of the file instead of the machine's; the name in the certificate counts as ever.
    private static void Trust(SmtpClient client, string file)
    {
        var authority = X509CertificateLoader.LoadCertificateFromFile(file);
        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            if (certificate is null || errors.HasFlag(System.Net.Security.SslPolicyErrors.RemoteCertificateNameMismatch))
                return false;
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(authority);
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            return chain.Build(certificate as X509Certificate2 ?? X509CertificateLoader.LoadCertificate(certificate.GetRawCertData()));
        };
    }
}
