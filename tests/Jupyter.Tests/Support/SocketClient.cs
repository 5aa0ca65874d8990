using System.Diagnostics;
using System.Globalization;
using AlgoAcademy.Jupyter.Transport;
using AlgoAcademy.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace AlgoAcademy.Jupyter.Tests.Support;

/// <summary>A Jupyter client over real TCP sockets. For one thread.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly WireFormat _format;
    private readonly MessageSigner _signer;
    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly DealerSocket _stdIn = new();
    private readonly SubscriberSocket _ioPub = new();
    private readonly RequestSocket _heartbeat = new();
    private int _requests;

    public SocketClient(ConnectionInfo connection)
    {
        _signer = new MessageSigner(connection.Key);
        _format = new WireFormat(_signer);
        // Answers to input come from the client that ran the cell: shell and stdin share an identity.
        _shell.Options.Identity = _stdIn.Options.Identity = "tcp-client"u8.ToArray();
        _ioPub.Options.ReceiveHighWatermark = 0;
        _ioPub.Subscribe("");
        _shell.Connect(connection.Endpoint(connection.ShellPort));
        _control.Connect(connection.Endpoint(connection.ControlPort));
        _stdIn.Connect(connection.Endpoint(connection.StdInPort));
        _ioPub.Connect(connection.Endpoint(connection.IoPubPort));
        _heartbeat.Connect(connection.Endpoint(connection.HeartbeatPort));
    }

    public string Send(JupyterChannel channel, string type, string content)
    {
        var id = "tcp-" + (++_requests).ToString(CultureInfo.InvariantCulture);
        byte[][] json = [new MessageHeader(id, "tcp", "student", "2026-01-02T03:04:05Z", type).ToBytes(), "{}"u8.ToArray(), "{}"u8.ToArray(), TestKernel.Bytes(content)];
        Socket(channel).SendMultipartBytes([WireFormat.Delimiter.ToArray(), _signer.Sign(json), .. json]);
        return id;
    }

    /// <summary>The next message on a channel; fails after a while.</summary>
    public SentMessage Receive(JupyterChannel channel)
    {
        List<byte[]>? frames = null;
        Assert.True(Socket(channel).TryReceiveMultipartBytes(TestKernel.Patience, ref frames!), $"Nothing came on {channel}.");
        return new SentMessage(channel, _format.Read(frames));
    }

    /// <summary>The messages on iopub that answer a request, up to idle.</summary>
    public List<SentMessage> OutputOf(string id)
    {
        var messages = new List<SentMessage>();
        while (messages.Count == 0 || messages[^1].Line != "status idle")
        {
            var next = Receive(JupyterChannel.IoPub);
            if (next.ParentId == id)
                messages.Add(next);
        }

        return messages;
    }

    /// <summary>Asks until the subscription is known to be in place: a PUB socket forgets what it sent before.</summary>
    public void WaitUntilReady()
    {
        var watch = Stopwatch.StartNew();
        List<byte[]>? frames = null;
        do
        {
            Assert.True(watch.Elapsed < TestKernel.Patience, "The kernel never published anything.");
            Send(JupyterChannel.Shell, "kernel_info_request", "{}");
            Receive(JupyterChannel.Shell);
        }
        while (!_ioPub.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(100), ref frames!));
    }

    public byte[] Heartbeat(byte[] beat)
    {
        _heartbeat.SendFrame(beat);
        Assert.True(_heartbeat.TryReceiveFrameBytes(TestKernel.Patience, out var echo), "No heartbeat came back.");
        return echo!;
    }

    public void Dispose()
    {
        foreach (var socket in new NetMQSocket[] { _shell, _control, _stdIn, _ioPub, _heartbeat })
            socket.Dispose();
    }

    private NetMQSocket Socket(JupyterChannel channel) => channel switch
    {
        JupyterChannel.Shell => _shell,
        JupyterChannel.Control => _control,
        JupyterChannel.StdIn => _stdIn,
        _ => _ioPub,
    };
}
