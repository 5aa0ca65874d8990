using System.Collections.Concurrent;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>
/// Serves the control channel on a thread of its own: an interrupt must get through while a cell occupies the shell
/// and even when it has used up the thread pool.
/// </summary>
internal sealed class ControlLoop(Func<Request, Task> serve) : IDisposable
{
    private readonly BlockingCollection<Request> _queue = [];

    /// <summary>Begins to serve.</summary>
    public void Start() => new Thread(Serve) { IsBackground = true, Name = "jupyter control" }.Start();

    /// <summary>Queues a request; never blocks. Not to be called after disposal.</summary>
    public void Enqueue(Request request) => _queue.Add(request);

    /// <summary>Ends the thread once the queue is served.</summary>
    public void Dispose() => _queue.CompleteAdding();

    private void Serve()
    {
        foreach (var request in _queue.GetConsumingEnumerable())
            serve(request).GetAwaiter().GetResult();
        _queue.Dispose();
    }
}
