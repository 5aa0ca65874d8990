using AlgoAcademy.Jupyter.Transport;

namespace AlgoAcademy.Jupyter.Tests.Support;

/// <summary>A transport without sockets: what a client sends is delivered at once, what the kernel sends goes to a listener.</summary>
internal sealed class MemoryTransport : ITransport
{
    private readonly Lock _lock = new();
    private Action<JupyterChannel, IReadOnlyList<byte[]>>? _received;
    private bool _disposed;

    /// <summary>Called for every message of the kernel, one at a time.</summary>
    public Action<JupyterChannel, IReadOnlyList<byte[]>> Sent { get; set; } = (_, _) => { };

    public void Start(Action<JupyterChannel, IReadOnlyList<byte[]>> received) => _received = received;

    public void Send(JupyterChannel channel, IReadOnlyList<byte[]> frames)
    {
        lock (_lock)
        {
            if (!_disposed)
                Sent(channel, frames);
        }
    }

    /// <summary>Plays a client that sends a multipart message.</summary>
    public void Deliver(JupyterChannel channel, IReadOnlyList<byte[]> frames) =>
        (_received ?? throw new InvalidOperationException("The kernel has not started the transport."))(channel, frames);

    public ValueTask DisposeAsync()
    {
        lock (_lock)
            _disposed = true;
        return ValueTask.CompletedTask;
    }
}
