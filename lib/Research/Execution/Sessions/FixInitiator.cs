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
        ArgumentNullException.ThrowIfNull(peer);
        ArgumentNullException.ThrowIfNull(backOff);
        OptionRules.Require(OptionRules.Within(port, 1, 65_535), nameof(port));
        if (!peer.Session.Options.IsInitiator)
            throw new ArgumentException("The session must be an initiator's: IsInitiator was false.", nameof(peer));
        return CallAsync(peer, port, backOff, stop);
    }

    private static async Task CallAsync(FixPeer peer, int port, BackOff backOff, CancellationToken stop)
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
                await peer.RunAsync(client.GetStream(), default, stop);
                failures = peer.Session.NextIn > before ? 0 : failures;
            }
            catch (SocketException)
            {
                // Nobody listens yet: call again.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            if (!peer.IsStopping && !stop.IsCancellationRequested)
                await Task.Delay(backOff.Wait(++failures, random), stop).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }
}
