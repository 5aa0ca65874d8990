using System.Threading.Channels;

namespace AlgoAcademy.Research;

/// <summary>
/// A session with its application on a stream: bytes are read, the session is asked, what it wants is done. Safe to use from several
/// threads.
/// </summary>
public sealed class FixPeer
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(50);
    private readonly FixParty _party;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private Channel<ReadOnlyMemory<byte>>? _outbox;

    /// <summary>A session with its application, not connected yet.</summary>
    /// <param name="party">Only this peer may use the session from now on; messages are handled one at a time, in sequence, at least once each.</param>
    /// <param name="clock">Drives the session's heartbeats.</param>
    public FixPeer(FixParty party, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(clock);
        (_party, _clock) = (party, clock);
    }

    /// <summary>The session.</summary>
    public FixSession Session => _party.Session;

    /// <summary>Somebody asked for the end: the initiator does not call again.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Sees every action before it is carried out: logs, lessons.</summary>
    public Action<FixAction>? Watch { get; set; }

    /// <summary>Sends a message, now or when somebody is logged on.</summary>
    /// <param name="message">Type and body.</param>
    public void Send(FixMessage message)
    {
        lock (_lock)
            Carry(Session.Send(message));
    }

    /// <summary>Logs out and does not call again.</summary>
    /// <param name="reason">Text for the other side; may be empty.</param>
    public void Logout(string reason)
    {
        lock (_lock)
        {
            IsStopping = true;
            Carry(Session.Logout(reason));
        }
    }

    /// <summary>Runs the session on a connection until it ends; what ends it is in the log of actions.</summary>
    /// <param name="stream">The connection; the caller closes it.</param>
    /// <param name="arrived">Bytes read already; may be empty.</param>
    /// <param name="stop">Ends it without a Logout, as a crash would.</param>
    public async Task RunAsync(Stream stream, ReadOnlyMemory<byte> arrived, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var outbox = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        lock (_lock)
        {
            var actions = Session.Connect();
            _outbox = outbox;
            Carry(actions);
        }

        var writing = WriteAsync(stream, outbox.Reader, ended);
        var ticking = TickAsync(ended.Token);
        try
        {
            await ReadAsync(stream, arrived, ended.Token);
        }
        finally
        {
            lock (_lock)
            {
                Session.Disconnected();
                _outbox = null;
                outbox.Writer.TryComplete();
            }

            ended.CancelAfter(TimeSpan.FromSeconds(1));
            await writing;
            await ended.CancelAsync();
            await ticking;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Session.ToString();

    private async Task ReadAsync(Stream stream, ReadOnlyMemory<byte> arrived, CancellationToken stop)
    {
        var buffer = new FixBuffer();
        var bytes = new byte[8192];
        buffer.Append(arrived.Span);
        try
        {
            Receive(buffer);
            while (await stream.ReadAsync(bytes, stop) is > 0 and var read)
            {
                buffer.Append(bytes.AsSpan(0, read));
                Receive(buffer);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            // The other side is gone, or we left: both end the reading, and the session knows how to go on.
        }
    }

    private void Receive(FixBuffer buffer)
    {
        while (buffer.TryNext(out var message))
        {
            lock (_lock)
            {
                Carry(Session.Receive(message));
                Session.Commit();
            }
        }
    }

    private void Carry(IReadOnlyList<FixAction> actions)
    {
        foreach (var action in actions)
        {
            Watch?.Invoke(action);
            switch (action)
            {
                case FixAction.Transmit transmit:
                    _outbox?.Writer.TryWrite(transmit.Bytes);
                    break;
                case FixAction.Deliver deliver:
                    foreach (var answer in _party.OnMessage(deliver.Message))
                        Carry(Session.Send(answer));
                    break;
                case FixAction.Disconnect:
                    _outbox?.Writer.TryComplete();
                    break;
            }
        }
    }

    private static async Task WriteAsync(Stream stream, ChannelReader<ReadOnlyMemory<byte>> outbox, CancellationTokenSource ended)
    {
        try
        {
            await foreach (var message in outbox.ReadAllAsync(ended.Token))
                await stream.WriteAsync(message, ended.Token);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // What did not get out is in the store; the other side will ask for it.
        }

        await ended.CancelAsync();
    }

    private async Task TickAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(s_tick, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                lock (_lock)
                    Carry(Session.Tick());
            }
        }
        catch (OperationCanceledException)
        {
            // The connection has ended.
        }
    }
}
