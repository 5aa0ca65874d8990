using System.Threading.Channels;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Serves the shell channel one request after the other, and aborts the executes queued behind a failed one.</summary>
internal sealed class ShellLoop
{
    private readonly Channel<Queued> _queue = Channel.CreateUnbounded<Queued>(new UnboundedChannelOptions { SingleReader = true });
    private readonly RequestDispatch _dispatch;
    private long _arrived;
    private long _abortThrough;

    /// <param name="execute">Serves execute_request.</param>
    /// <param name="handlers">Serve every other type.</param>
    /// <param name="log">Where dropped messages are told.</param>
    public ShellLoop(ExecuteHandler execute, IReadOnlyDictionary<string, Func<Request, Task>> handlers, TextWriter log)
    {
        var all = new Dictionary<string, Func<Request, Task>>(handlers, StringComparer.Ordinal)
        {
            ["execute_request"] = request => execute.HandleAsync(request, AbortQueued),
        };
        var aborting = new Dictionary<string, Func<Request, Task>>(handlers, StringComparer.Ordinal)
        {
            ["execute_request"] = request =>
            {
                execute.Abort(request);
                return Task.CompletedTask;
            },
        };
        _dispatch = new RequestDispatch(all, log);
        AbortingDispatch = new RequestDispatch(aborting, log);
    }

    private RequestDispatch AbortingDispatch { get; }

    /// <summary>Queues a request; never blocks.</summary>
    public void Enqueue(Request request) => _queue.Writer.TryWrite(new Queued(request, Interlocked.Increment(ref _arrived)));

    /// <summary>Serves until cancelled.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await foreach (var (request, arrival) in _queue.Reader.ReadAllAsync(stop))
            await (arrival <= _abortThrough ? AbortingDispatch : _dispatch).ServeAsync(request);
    }

    // Only what has arrived by now is aborted: what the user sends after seeing the error runs.
    private void AbortQueued() => _abortThrough = Interlocked.Read(ref _arrived);

    private sealed record Queued(Request Request, long Arrival);
}
