using System.Net;
using System.Net.Sockets;

namespace AlgoAcademy.Research;

/// <summary>Calls a FIX acceptor on this machine and calls again when the connection breaks. Loopback only: never test against a venue you do not own.</summary>
public static class FixInitiator
{
    /// <summary>Keeps a peer connected until it logs out or is stopped.</summary>
    /// <param name="peer">The session and its application.</param>
    /// <param name="port">Port of the acceptor at 127.0.0.1.</param>
    /// <param name="backOff">How long to wait between calls.</param>
    /// <param name="stop">Ends it at once.</param>
    /// <exception cref="ArgumentException">The session is an acceptor's, or no such port.</exception>
    public static Task RunAsync(FixPeer peer, int port, BackOff backOff, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(backOff);
        return RunAsync(peer, port, new FixCallOptions { BackOff = backOff }, stop);
    }

    /// <summary>Keeps a peer connected, encrypted if wanted, until it logs out or is stopped.</summary>
    /// <param name="peer">The session and its application.</param>
    /// <param name="port">Port of the acceptor at 127.0.0.1.</param>
    /// <param name="options">Waits between calls and encryption.</param>
    /// <param name="stop">Ends it at once.</param>
    /// <exception cref="ArgumentException">The session is an acceptor's, no such port, or TLS of the server's side.</exception>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The acceptor's certificate is not to be trusted: nothing was sent, and it does not call again.</exception>
    public static Task RunAsync(FixPeer peer, int port, FixCallOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(peer);
        ArgumentNullException.ThrowIfNull(options);
        OptionRules.Require(OptionRules.Within(port, 1, 65_535), nameof(port));
        if (!peer.Session.Options.IsInitiator)
            throw new ArgumentException("The session must be an initiator's: IsInitiator was false.", nameof(peer));
        if (options.Tls is { IsServer: true })
            throw new ArgumentException("Tls must be the client's side: make it with FixTls.Client.", nameof(options));
        return CallAsync(peer, port, options, stop);
    }

    private static async Task CallAsync(FixPeer peer, int port, FixCallOptions options, CancellationToken stop)
    {
        var random = new Rng((ulong)port);
        var failures = 0;
        while (!stop.IsCancellationRequested && !peer.IsStopping)
        {
            try
            {
                using var client = new TcpClient { NoDelay = true };
                await client.ConnectAsync(IPAddress.Loopback, port, stop);
                var before = peer.Session.NextIn;
                await using var stream = options.Tls is { } tls ? await tls.SecureAsync(client.GetStream(), stop) : client.GetStream();
                await peer.RunAsync(stream, default, stop);
                failures = peer.Session.NextIn > before ? 0 : failures;
            }
            catch (Exception away) when (away is SocketException or IOException)
            {
                // Nobody listens yet, or it hung up before the connection was encrypted: call again.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            if (!peer.IsStopping && !stop.IsCancellationRequested)
                await Task.Delay(options.BackOff.Wait(++failures, random), stop).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }
}
