using System.IO.Pipes;
using System.Text;
using System.Threading.Channels;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>Messages over a pipe, one a line. Sending never blocks and keeps the order, from any thread.</summary>
internal sealed class SessionPipe : IAsyncDisposable
{
    private readonly PipeStream _pipe;
    private readonly StreamReader _reader;
    private readonly Channel<SessionMessage> _outbox = Channel.CreateUnbounded<SessionMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _sending;

    public SessionPipe(PipeStream pipe)
    {
        _pipe = pipe;
        _reader = new StreamReader(pipe, new UTF8Encoding(false), leaveOpen: true);
        _sending = Task.Run(SendAllAsync);
    }

    public void Send(SessionMessage message) => _outbox.Writer.TryWrite(message);

    /// <summary>The next message; null when the other side is gone.</summary>
    public async Task<SessionMessage?> ReceiveAsync()
    {
        try
        {
            return await _reader.ReadLineAsync().ConfigureAwait(false) is { } line ? SessionMessage.FromLine(line) : null;
        }
        catch (IOException)
        {
            // A process that dies breaks its pipe; how it died is told by its exit code.
            return null;
        }
    }

    /// <summary>Sends what is left, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _outbox.Writer.TryComplete();
        await _sending.ConfigureAwait(false);
        _reader.Dispose();
        await _pipe.DisposeAsync().ConfigureAwait(false);
    }

    private async Task SendAllAsync()
    {
        try
        {
            var writer = new StreamWriter(_pipe, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            await using var closing = writer.ConfigureAwait(false);
            await foreach (var message in _outbox.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await writer.WriteLineAsync(message.ToLine()).ConfigureAwait(false);
                if (!_outbox.Reader.TryPeek(out _))
                    await writer.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // The other side ended: nobody is left to read.
        }
    }
}
