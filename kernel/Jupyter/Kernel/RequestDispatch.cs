using AlgoAcademy.Jupyter.Messages;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Serves one request between the states busy and idle; a failing handler becomes an error reply, never the kernel's end.</summary>
internal sealed class RequestDispatch(IReadOnlyDictionary<string, Func<Request, Task>> handlers, TextWriter log)
{
    /// <summary>Calls the handler of the request's type; a type nobody handles is logged and dropped.</summary>
    public async Task ServeAsync(Request request)
    {
        if (!handlers.TryGetValue(request.Type, out var handler))
        {
            await log.WriteLineAsync($"Dropped a message of unknown type \"{request.Type}\".");
            return;
        }

        request.Publish("status", OutputContent.Status("busy"));
        try
        {
            await handler(request);
        }
        catch (Exception e)
        {
            await log.WriteLineAsync(e is WireFormatException ? $"Malformed {request.Type}: {e.Message}" : $"{request.Type} failed: {e}");
            if (request.Type.EndsWith("_request", StringComparison.Ordinal))
                request.Reply(ReplyContent.Error(KernelFault.Of(e)));
        }

        request.Publish("status", OutputContent.Status("idle"));
    }
}
