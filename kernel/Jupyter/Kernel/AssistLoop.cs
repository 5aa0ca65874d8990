using System.Threading.Channels;
using AlgoAcademy.Jupyter.Messages;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>
/// Serves questions about code beside the shell: whoever writes the next cell while one runs is helped at once. Its "idle" would
/// make front ends think the running cell had ended, so "busy" of that cell is said again.
/// </summary>
internal sealed class AssistLoop(RequestDispatch dispatch, RunningCell running)
{
    private readonly Channel<Request> _queue = Channel.CreateUnbounded<Request>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>The types served here.</summary>
    public static bool Serves(string type) => type is "complete_request" or "inspect_request";

    /// <summary>Queues a request; never blocks.</summary>
    public void Enqueue(Request request) => _queue.Writer.TryWrite(request);

    /// <summary>Serves until cancelled.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await foreach (var request in _queue.Reader.ReadAllAsync(stop))
        {
            await dispatch.ServeAsync(request);
            running.WhileRunning(cell => cell.Publish("status", OutputContent.Status("busy")));
        }
    }
}
