namespace AlgoAcademy.Jupyter.Transport;

/// <summary>What carries frames between clients and the kernel: ZeroMQ sockets, or memory in tests.</summary>
internal interface ITransport : IAsyncDisposable
{
    /// <summary>
    /// Begins to deliver. <paramref name="received"/> is called with whole multipart messages in the order of arrival,
    /// on the transport's own thread: it must not block.
    /// </summary>
    void Start(Action<JupyterChannel, IReadOnlyList<byte[]>> received);

    /// <summary>Queues a multipart message; from any thread, never blocks, order of calls is order of sending. Dropped once disposed.</summary>
    void Send(JupyterChannel channel, IReadOnlyList<byte[]> frames);
}
