using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>FIX over TLS on this machine, with certificates made for the test.</summary>
public sealed class FixTlsTests
{
    private static readonly FixCallOptions s_soon = new() { BackOff = new BackOff(TimeSpan.FromMilliseconds(50), 1, TimeSpan.FromMilliseconds(50), 0) };

    [Fact]
    public async Task Orders_are_filled_over_tls_and_nothing_readable_goes_over_the_wire()
    {
        using var certificate = Certificate("venue.example");
        var venue = new FixVenue(100, TimeProvider.System);
        var fills = new ConcurrentBag<string>();
        var client = Client(fills);
        await using var acceptor = new FixAcceptor([Server(venue)], tls: FixTls.Server(certificate));
        await using var wire = new Tap(acceptor.Port);
        var calling = FixInitiator.RunAsync(client, wire.Port, s_soon with { Tls = FixTls.Client("venue.example", certificate) }, TestContext.Current.CancellationToken);
        client.Send(FixTcpTests.Order("A"));
        await FixTcpTests.Until(() => fills.Contains("A"));
        client.Logout("done");
        await calling.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(1, venue.Executions);
        Assert.True(wire.Seen.Length > 500);
        Assert.Equal(-1, wire.Seen.AsSpan().IndexOf("FIX.4.4"u8));

        // A handshake of TLS: record type 22, version 3.x.
        Assert.Equal([22, 3], wire.Seen.Take(2).Select(one => (int)one));
    }

    [Theory]
    [InlineData("other.example", false)]
    [InlineData("venue.example", true)]
    public async Task A_certificate_of_another_name_or_maker_is_refused_before_anything_is_sent(string name, bool isOfAnother)
    {
        using var certificate = Certificate("venue.example");
        using var another = Certificate("venue.example");
        await using var acceptor = new FixAcceptor([Server(new FixVenue(100, TimeProvider.System))], tls: FixTls.Server(certificate));
        var client = Client([]);
        var refused = await Assert.ThrowsAsync<AuthenticationException>(() => FixInitiator.RunAsync(client, acceptor.Port,
            s_soon with { Tls = FixTls.Client(name, isOfAnother ? another : certificate) }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains($"'{name}'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(FixSessionState.Disconnected, client.Session.State);
        Assert.Equal(1, client.Session.NextOut);
    }

    [Fact]
    public async Task Who_does_not_encrypt_is_not_heard_and_the_next_caller_is()
    {
        using var certificate = Certificate("venue.example");
        var fills = new ConcurrentBag<string>();
        await using var acceptor = new FixAcceptor([Server(new FixVenue(100, TimeProvider.System))], tls: FixTls.Server(certificate));
        using (var plain = new TcpClient())
        {
            await plain.ConnectAsync(IPAddress.Loopback, acceptor.Port, TestContext.Current.CancellationToken);
            await plain.GetStream().WriteAsync("8=FIX.4.4\u00019=5\u000135=A\u000110=178\u0001"u8.ToArray(), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("FIX", System.Text.Encoding.ASCII.GetString(await Rest(plain.GetStream())), StringComparison.Ordinal);
        }

        var client = Client(fills);
        var calling = FixInitiator.RunAsync(client, acceptor.Port, s_soon with { Tls = FixTls.Client("venue.example", certificate) }, TestContext.Current.CancellationToken);
        client.Send(FixTcpTests.Order("B"));
        await FixTcpTests.Until(() => fills.Contains("B"));
        client.Logout("done");
        await calling.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void The_sides_of_tls_may_not_be_mixed_up()
    {
        using var certificate = Certificate("venue.example");
        using var bare = X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));
        Assert.Contains("private key", Assert.Throws<ArgumentException>(() => FixTls.Server(bare)).Message, StringComparison.Ordinal);
        var client = FixTls.Client("venue.example", certificate);
        Assert.Contains("FixTls.Server", Assert.Throws<ArgumentException>(() => new FixAcceptor([Server(new FixVenue(1, TimeProvider.System))], tls: client)).Message, StringComparison.Ordinal);
        Assert.Contains("FixTls.Client", Assert.Throws<ArgumentException>(() =>
        {
            _ = FixInitiator.RunAsync(Client([]), 1, s_soon with { Tls = FixTls.Server(certificate) }, CancellationToken.None);
        }).Message, StringComparison.Ordinal);
    }

    private static FixPeer Client(ConcurrentBag<string> fills) => FixTcpTests.Peer("CLIENT", "VENUE", isInitiator: true, message =>
    {
        if (message[150] == "F")
            fills.Add(message[11]!);
        return [];
    });

    private static FixPeer Server(FixVenue venue) => FixTcpTests.Peer("VENUE", "CLIENT", isInitiator: false, venue.Answer);

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        // Out and in again: some systems do not serve with a key that lives in memory only.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private static async Task<byte[]> Rest(NetworkStream stream)
    {
        using var all = new MemoryStream();
        try
        {
            await stream.CopyToAsync(all, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Hung up hard: what came before counts.
        }

        return all.ToArray();
    }

    /// <summary>Passes bytes on and keeps those of the caller.</summary>
    private sealed class Tap : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly MemoryStream _seen = new();
        private readonly Task _running;

        public Tap(int port)
        {
            _listener.Start();
            _running = RunAsync(port);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public byte[] Seen
        {
            get
            {
                lock (_seen)
                    return _seen.ToArray();
            }
        }

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _running;
            await _seen.DisposeAsync();
        }

        private async Task RunAsync(int port)
        {
            try
            {
                using var caller = await _listener.AcceptTcpClientAsync();
                using var callee = new TcpClient();
                await callee.ConnectAsync(IPAddress.Loopback, port);
                await Task.WhenAny(PassAsync(caller.GetStream(), callee.GetStream(), keep: true), PassAsync(callee.GetStream(), caller.GetStream(), keep: false));
            }
            catch (SocketException)
            {
                // Stopped before anybody called.
            }
        }

        private async Task PassAsync(NetworkStream from, NetworkStream to, bool keep)
        {
            var bytes = new byte[8192];
            try
            {
                while (await from.ReadAsync(bytes) is > 0 and var read)
                {
                    lock (_seen)
                        _seen.Write(bytes, 0, keep ? read : 0);
                    await to.WriteAsync(bytes.AsMemory(0, read));
                }
            }
            catch (IOException)
            {
                // One side hung up.
            }
        }
    }
}
