using AlgoAcademy.Jupyter.Messages;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>Serves execute_request: announces the input, runs the cell, shows its result or error, replies.</summary>
internal sealed class ExecuteHandler(EngineStart engine, KernelState state, OutputPreparation preparation)
{
    private int _executionCount;

    /// <summary>Runs one cell.</summary>
    /// <param name="request">The execute_request.</param>
    /// <param name="abortQueued">Called before the reply when the executes already queued must not run.</param>
    public async Task HandleAsync(Request request, Action abortQueued)
    {
        // First of all: whoever has seen that the cell began must be able to interrupt it.
        using var run = state.Running.Begin(request);
        var execute = ExecuteRequest.Parse(request.Message);
        var number = execute.Silent ? _executionCount : _executionCount + 1;
        if (!execute.Silent)
            request.Publish("execute_input", OutputContent.ExecuteInput(execute.Code, number));

        var cell = new CellSource(execute.Code, $"In[{number}]", execute.Language);
        var output = new CellOutput(request, preparation, AskFor(request, execute, run));
        var result = await RunAsync(cell, output, run.Token);
        if (execute.StoreHistory)
        {
            _executionCount = number;
            state.History.Add(number, execute.Code, result.Value?.Data.GetValueOrDefault("text/plain"));
        }

        if (result.Status == CellStatus.Ok)
        {
            // As ipykernel does: silent hides input and result, but what the code prints or shows is still shown.
            if (result.Value is { } value && !execute.Silent)
                output.Result(value, number);
            request.Reply(ExecuteReply.Ok(number, await EvaluateAsync(execute.UserExpressions, run.Token)));
            return;
        }

        var error = result.Error ?? Unexplained(result.Status);
        output.Error(error);
        if (execute.StopOnError)
            abortQueued();
        request.Reply(ExecuteReply.Error(number, error));
    }

    /// <summary>Answers a cell that must not run because one before it failed.</summary>
    public void Abort(Request request) => request.Reply(ExecuteReply.Aborted(_executionCount));

    private async Task<CellResult> RunAsync(CellSource cell, ICellOutput output, CancellationToken interrupt)
    {
        try
        {
            var ready = await engine.ReadyAsync();
            return await ready.RunAsync(cell, output, interrupt);
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return new CellResult(CellStatus.Interrupted);
        }
        catch (Exception e)
        {
            // A user's mistake is a result; an exception is a fault of the kernel itself. It is told, and the kernel lives on.
            await state.Log.WriteLineAsync($"{cell.Name}: the engine failed: {e}");
            return new CellResult(CellStatus.Error, Error: KernelFault.Of(e));
        }
    }

    private async Task<IReadOnlyList<KeyValuePair<string, CellResult>>> EvaluateAsync(
        IReadOnlyList<KeyValuePair<string, string>> expressions, CancellationToken interrupt)
    {
        var outcomes = new List<KeyValuePair<string, CellResult>>(expressions.Count);
        foreach (var (name, code) in expressions)
        {
            var outcome = await RunAsync(new CellSource(code, $"user expression '{name}'"), new DiscardedOutput(), interrupt);
            outcomes.Add(KeyValuePair.Create(name, outcome));
        }

        return outcomes;
    }

    private Func<InputRequest, CancellationToken, Task<string>> AskFor(Request request, ExecuteRequest execute, RunningCell.Run run) =>
        async (input, cancellationToken) =>
        {
            if (!execute.AllowStdin)
                throw new InvalidOperationException(
                    "This client cannot answer input: it ran the cell with allow_stdin false. Run it in a front end that can ask, or set the value in code.");
            if (run.HasEnded)
                throw new InvalidOperationException("The cell has ended: only a running cell may ask for input.");

            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, run.Token);
            return await state.Input.AskAsync(request, input, either.Token);
        };

    private static CellError Unexplained(CellStatus status) => status == CellStatus.Interrupted
        ? new CellError("Interrupted", "The cell was interrupted; variables keep the values they had.", [])
        : new CellError("Error", "The cell failed and the engine gave no reason.", []);
}
