using AlgoAcademy.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace AlgoAcademy.Jupyter.Transport;

/// <summary>
/// The five sockets of a connection file. NetMQ sockets are not thread-safe: one poller thread owns them all, and senders
/// reach it through a queue. Sockets are bound in the constructor, so a client's first request waits instead of failing.
/// </summary>
internal sealed class NetMqTransport : ITransport
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly RouterSocket _shell = new();
    private readonly RouterSocket _control = new();
    private readonly RouterSocket _stdIn = new();
    private readonly PublisherSocket _ioPub = new();
    private readonly ResponseSocket _heartbeat = new();
    private readonly NetMQQueue<(JupyterChannel Channel, IReadOnlyList<byte[]> Frames)> _outgoing = new();
    private readonly NetMQPoller _poller = [];
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _closing = new();
    private bool _closed;

    /// <exception cref="NetMQException">An address cannot be bound, for example because it is in use.</exception>
    public NetMqTransport(ConnectionInfo connection)
    {
        // A PUB socket silently drops what exceeds its high watermark; a chatty cell must not lose lines.
        _ioPub.Options.SendHighWatermark = 0;
        _shell.Options.SendHighWatermark = 0;
        _shell.Options.ReceiveHighWatermark = 0;
        foreach (var socket in Sockets)
            socket.Options.Linger = Linger;

        try
        {
            Bind(connection);
        }
        catch
        {
            DisposeSockets();
            throw;
        }
    }

    private NetMQSocket[] Sockets => [_shell, _control, _stdIn, _ioPub, _heartbeat];

    public void Start(Action<JupyterChannel, IReadOnlyList<byte[]>> received)
    {
        Deliver(_shell, JupyterChannel.Shell, received);
        Deliver(_control, JupyterChannel.Control, received);
        Deliver(_stdIn, JupyterChannel.StdIn, received);
        _heartbeat.ReceiveReady += (_, _) => _heartbeat.SendMultipartMessage(_heartbeat.ReceiveMultipartMessage());
        _outgoing.ReceiveReady += (_, _) => SendQueued();

        foreach (var socket in Sockets)
            _poller.Add(socket);
        _poller.Add(_outgoing);
        _poller.RunAsync("jupyter sockets", isBackgroundThread: true);
    }

    public void Send(JupyterChannel channel, IReadOnlyList<byte[]> frames)
    {
        lock (_closing)
        {
            if (!_closed)
                _outgoing.Enqueue((channel, frames));
        }
    }

    /// <summary>Sends what is queued, then closes the sockets.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_closing)
        {
            if (_closed)
                return;
            _closed = true;
            // An entry without frames marks the end: once the poller meets it, everything before it was sent.
            _outgoing.Enqueue((JupyterChannel.IoPub, []));
        }

        if (_poller.IsRunning)
            await _drained.Task.WaitAsync(Linger).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        DisposeSockets();
    }

    private void Bind(ConnectionInfo connection)
    {
        _shell.Bind(connection.Endpoint(connection.ShellPort));
        _control.Bind(connection.Endpoint(connection.ControlPort));
        _stdIn.Bind(connection.Endpoint(connection.StdInPort));
        _ioPub.Bind(connection.Endpoint(connection.IoPubPort));
        _heartbeat.Bind(connection.Endpoint(connection.HeartbeatPort));
    }

    private void DisposeSockets()
    {
        _poller.Dispose();
        foreach (var socket in Sockets)
            socket.Dispose();
        _outgoing.Dispose();
    }

    private static void Deliver(NetMQSocket socket, JupyterChannel channel, Action<JupyterChannel, IReadOnlyList<byte[]>> received) =>
        socket.ReceiveReady += (_, _) =>
        {
            while (socket.HasIn)
                received(channel, socket.ReceiveMultipartBytes(expectedFrameCount: 8));
        };

    private void SendQueued()
    {
        while (_outgoing.TryDequeue(out var next, TimeSpan.Zero))
        {
            if (next.Frames.Count == 0)
                _drained.TrySetResult();
            else
                SocketOf(next.Channel).SendMultipartBytes(next.Frames);
        }
    }

    private NetMQSocket SocketOf(JupyterChannel channel) => channel switch
    {
        JupyterChannel.Shell => _shell,
        JupyterChannel.Control => _control,
        JupyterChannel.StdIn => _stdIn,
        JupyterChannel.IoPub => _ioPub,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "channel must be one of JupyterChannel."),
    };
}
