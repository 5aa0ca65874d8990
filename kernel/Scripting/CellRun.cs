using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Engine;
using AlgoAcademy.Scripting.Errors;
using AlgoAcademy.Scripting.Interrupts;
using AlgoAcademy.Scripting.Streams;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting;

/// <summary>The way of one cell from text to result, in the order of its steps.</summary>
internal sealed class CellRun
{
    private readonly SubmissionChain _chain;
    private readonly SessionOptions _options;
    private readonly ICellOutput _output;
    private readonly CellStreams _streams;
    private readonly KernelInvocationContext _context;

    public CellRun(SubmissionChain chain, SessionOptions options, ICellOutput output, CancellationToken interrupt)
    {
        _chain = chain;
        _options = options;
        _output = output;
        _streams = new CellStreams(output);
        _context = new KernelInvocationContext(CreateChannel(), interrupt);
    }

    public async Task<CellResult> ExecuteAsync(CellSource cell)
    {
        try
        {
            return await RunCodeAsync(cell);
        }
        catch (OperationCanceledException) when (_context.CancellationToken.IsCancellationRequested)
        {
            return new CellResult(CellStatus.Interrupted, Error: RuntimeErrors.Interrupted(new CellOutcome()));
        }
        finally
        {
            _streams.Flush();
        }
    }

    private async Task<CellResult> RunCodeAsync(CellSource cell)
    {
        var submission = _chain.Compile(SubmissionChain.Parse(cell.Code, cell.Name), _context.CancellationToken);
        if (submission.HasErrors) return Failed(CompilationErrors.Describe(submission.Diagnostics, _options.UseColor));
        var outcome = await CellThread.RunAsync(_chain.Link(submission, keep: true), _context);
        if (outcome.WasInterrupted) return new CellResult(CellStatus.Interrupted, Error: RuntimeErrors.Interrupted(outcome));
        if (outcome.Exception is { } exception) return Failed(RuntimeErrors.Describe(exception, _options.UseColor));
        if (outcome.Value is null && !TrailingExpression.Exists(submission.Compilation)) return new CellResult(CellStatus.Ok);
        return new CellResult(CellStatus.Ok, ValueFormatter.Format(outcome.Value, []));
    }

    private static CellResult Failed(CellError error) => new(CellStatus.Error, Error: error);

    private CellChannel CreateChannel() => new()
    {
        Display = (value, mimeTypes, id) => Send(_output.Display, value, mimeTypes, id),
        Update = (value, mimeTypes, id) => Send(_output.Update, value, mimeTypes, id),
        ReadInput = (prompt, secret, cancellationToken) =>
        {
            _streams.Flush();
            return _output.ReadInputAsync(new InputRequest(prompt, secret), cancellationToken);
        },
        Write = (isError, text) => _streams.Write(isError ? OutputStream.Stderr : OutputStream.Stdout, text),
    };

    private void Send(Action<DisplayData> send, object? value, IReadOnlyCollection<string> mimeTypes, string displayId)
    {
        var bundle = ValueFormatter.Format(value, mimeTypes);
        _streams.Flush();
        send(new DisplayData(bundle, displayId));
    }
}
