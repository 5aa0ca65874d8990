using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace AlgoAcademy.Research;

/// <summary>
/// Encryption of a FIX connection by TLS 1.2 or 1.3, as FIX over TLS (FIX Trading Community, FIXS) asks for: the acceptor shows a certificate, the
/// initiator checks it before a single byte of FIX is sent.
/// </summary>
public sealed class FixTls
{
    private const SslProtocols Protocols = SslProtocols.Tls12 | SslProtocols.Tls13;
    private readonly X509Certificate2? _certificate;
    private readonly string _serverName = "";

    private FixTls(X509Certificate2? certificate, string serverName) => (_certificate, _serverName) = (certificate, serverName);

    /// <summary>This is the side that accepts and shows a certificate.</summary>
    public bool IsServer => _serverName.Length == 0;

    /// <summary>The acceptor's side.</summary>
    /// <param name="certificate">With its private key.</param>
    /// <exception cref="ArgumentException">A certificate without its private key.</exception>
    public static FixTls Server(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (!certificate.HasPrivateKey)
            throw new ArgumentException($"The certificate '{certificate.Subject}' must come with its private key: load the .pfx, not the .cer file.", nameof(certificate));
        return new FixTls(certificate, "");
    }

    /// <summary>The initiator's side.</summary>
    /// <param name="serverName">Name that the acceptor's certificate must bear.</param>
    /// <param name="trusted">The only root that is trusted, such as the acceptor's own self-made certificate; null for the roots of this machine.</param>
    /// <exception cref="ArgumentException">No name.</exception>
    public static FixTls Client(string serverName, X509Certificate2? trusted = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serverName);
        return new FixTls(trusted, serverName);
    }

    /// <inheritdoc/>
    public override string ToString() => IsServer ? $"TLS as '{_certificate!.Subject}'" : $"TLS to '{_serverName}'{(_certificate is null ? "" : $", trusting only '{_certificate.Subject}'")}";

    /// <summary>The encrypted stream over a connection; disposing it closes the connection.</summary>
    /// <exception cref="AuthenticationException">The certificate is not trusted, has ended or bears another name.</exception>
    internal async Task<Stream> SecureAsync(Stream connection, CancellationToken stop)
    {
        var stream = new SslStream(connection);
        try
        {
            if (IsServer)
                await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate, EnabledSslProtocols = Protocols }, stop);
            else
                await stream.AuthenticateAsClientAsync(ClientOptions(), stop);
            return stream;
        }
        catch (AuthenticationException refused)
        {
            await stream.DisposeAsync();
            throw IsServer ? new AuthenticationException($"The caller does not encrypt as asked: {refused.Message}", refused) : new AuthenticationException($"The acceptor's certificate must be valid, bear the name '{_serverName}' and lead to a trusted root: {refused.Message}", refused);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private SslClientAuthenticationOptions ClientOptions()
    {
        var options = new SslClientAuthenticationOptions { TargetHost = _serverName, EnabledSslProtocols = Protocols };
        if (_certificate is not null)
        {
            // A self-made certificate has nobody who could revoke it.
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.Add(_certificate);
        }

        return options;
    }
}
