using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace AlgoAcademy.Research;

/// <summary>Waits at 127.0.0.1 for FIX initiators and gives each to the peer that its Logon names. Loopback only.</summary>
public sealed class FixAcceptor : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private readonly IReadOnlyList<FixPeer> _peers;
    private readonly FixTls? _tls;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;
    private bool _isDisposed;

    /// <summary>Begins to listen.</summary>
    /// <param name="peers">Sessions of acceptors, each for another initiator.</param>
    /// <param name="port">Port at 127.0.0.1; 0 for any that is free.</param>
    /// <param name="tls">Encryption, the server's side; null for none. With it nobody is heard unencrypted.</param>
    /// <exception cref="ArgumentException">No peers, an initiator's session, two for one initiator, or TLS of the client's side.</exception>
    public FixAcceptor(IReadOnlyList<FixPeer> peers, int port = 0, FixTls? tls = null)
    {
        ArgumentNullException.ThrowIfNull(peers);
        if (tls is { IsServer: false })
            throw new ArgumentException("tls must be the server's side: make it with FixTls.Server.", nameof(tls));
        OptionRules.Require(OptionRules.Within(port, 0, 65_535), nameof(port));
        if (peers.Count == 0 || peers.Any(static peer => peer is null || peer.Session.Options.IsInitiator)
            || peers.Select(static peer => peer.Session.Options.TargetCompId).Distinct(StringComparer.Ordinal).Count() != peers.Count)
        {
            throw new ArgumentException("Peers must be acceptors' sessions (IsInitiator false), at least one, each for another TargetCompId.", nameof(peers));
        }

        (_peers, _tls) = (peers, tls);
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port it listens at.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Stops listening and cuts the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        Task[] connections;
        lock (_connections)
            connections = [.. _connections];
        await Task.WhenAll(connections);
        _stop.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"FIX acceptor for {_peers.Count} sessions");

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                lock (_connections)
                    _connections.Add(ServeAsync(client));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            await using var stream = await SecureAsync(client.GetStream());
            if (stream is null)
                return;
            var (peer, arrived) = await FirstMessageAsync(stream);
            if (peer is { Session.State: FixSessionState.Disconnected })
                await peer.RunAsync(stream, arrived, _stop.Token);
        }
    }

    // Null for a caller who cannot or will not encrypt: he is hung up on.
    private async Task<Stream?> SecureAsync(NetworkStream connection)
    {
        if (_tls is null)
            return connection;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(s_patience);
        try
        {
            return await _tls.SecureAsync(connection, patience.Token);
        }
        catch (Exception failed) when (failed is AuthenticationException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    // Who is it? The first message says so; a caller that says nothing is not waited for.
    private async Task<(FixPeer? Peer, ReadOnlyMemory<byte> Arrived)> FirstMessageAsync(Stream stream)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(s_patience);
        var bytes = new byte[FixFrame.MaxLength];
        var count = 0;
        try
        {
            while (count < bytes.Length && await stream.ReadAsync(bytes.AsMemory(count), patience.Token) is > 0 and var read)
            {
                count += read;
                var frame = FixFrame.Next(bytes.AsSpan(0, count));
                if (frame.Kind != FixFrameKind.Incomplete)
                {
                    var sender = FixMessage.TryParse(bytes.AsSpan(0, frame.Length), out var logon) ? logon[FixTag.SenderCompId] : null;
                    return (_peers.FirstOrDefault(peer => peer.Session.Options.TargetCompId == sender), bytes.AsMemory(0, count));
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // It hung up, or said nothing in time.
        }

        return (null, default);
    }
}
