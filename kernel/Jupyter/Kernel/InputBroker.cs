using AlgoAcademy.Jupyter.Wire;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Questions to the user over the stdin channel: one at a time, answers matched to the question.</summary>
internal sealed class InputBroker(TextWriter log) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Lock _lock = new();
    private Question? _open;

    /// <summary>Asks the client that sent <paramref name="execute"/> and waits for its answer.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted while waiting.</exception>
    public async Task<string> AskAsync(Request execute, InputRequest input, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await AskNowAsync(execute, input, cancellationToken);
        }
        finally
        {
            lock (_lock)
                _open = null;
            _oneAtATime.Release();
        }
    }

    /// <summary>Takes a message of the stdin channel; what answers no open question is logged and dropped.</summary>
    public void Receive(ReceivedMessage reply)
    {
        lock (_lock)
        {
            if (reply.Type != "input_reply" || _open is null || IsForAnother(reply, _open.Id))
            {
                log.WriteLine($"Dropped a {reply.Type} on stdin: it answers no open input_request.");
                return;
            }

            _open.Answer.TrySetResult(reply.Content.RequiredString("value"));
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private Task<string> AskNowAsync(Request execute, InputRequest input, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var content = JsonBytes.Object(writer =>
        {
            writer.WriteString("prompt"u8, input.Prompt);
            writer.WriteBoolean("password"u8, input.IsPassword);
        });

        // Sending inside the lock: the answer cannot be taken before the question's id is known.
        lock (_lock)
            _open = new Question(execute.Ask("input_request", content), answer);
        return answer.Task.WaitAsync(cancellationToken);
    }

    // Some clients (jupyter_client, Notebook 6) answer without a parent; JupyterLab names the question.
    private static bool IsForAnother(ReceivedMessage reply, string questionId) =>
        reply.ParentHeader.OptionalString("msg_id") is { Length: > 0 } parent && parent != questionId;

    private sealed record Question(string Id, TaskCompletionSource<string> Answer);
}
