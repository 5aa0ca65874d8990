using AlgoAcademy.Scripting.Displays;
using AlgoAcademy.Scripting.Engine;
using AlgoAcademy.Scripting.Errors;
using AlgoAcademy.Scripting.Interrupts;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting;

/// <summary>Compiles and runs C#, and makes a result of whatever happens.</summary>
internal sealed class CodeRun(SessionParts session, KernelInvocationContext context)
{
    public async Task<CellResult> RunAsync(string code, string name, bool keep = true)
    {
        session.Texts.Remember(name, code);
        var submission = Compile(SubmissionChain.Parse(code, name));
        if (submission.HasErrors) return Failed(CompilationErrors.Describe(submission, session.Options.UseColor));
        var linked = session.Chain.Link(submission, keep);
        var outcome = await CellThread.RunAsync(linked with { Start = () => RunAndFormatAsync(linked, submission) }, session.Signs, context);
        if (outcome.WasInterrupted) return Interrupted(outcome);
        if (outcome.Exception is { } exception) return Threw(exception, name);
        return new CellResult(CellStatus.Ok, (MimeBundle?)outcome.Value);
    }

    /// <summary>Runs code that is compiled already, as a part of the cell; returns in one line why it failed, or null.</summary>
    public async Task<string?> RunAsync(Func<Task> compiled)
    {
        var outcome = await CellThread.RunAsync(new LinkedCell(StartAsync, null), session.Signs, context);
        context.CancellationToken.ThrowIfCancellationRequested();
        return outcome.Exception is { } e ? $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}" : null;

        async Task<object?> StartAsync()
        {
            await compiled();
            return null;
        }
    }

    // Formatting runs user code too (a lazy sequence, a formatter of the notebook): on the cell's thread, stoppable.
    private static async Task<object?> RunAndFormatAsync(LinkedCell linked, Submission submission)
    {
        var value = await linked.Start();
        return value is null && !TrailingExpression.Exists(submission.Compilation) ? null : ValueFormatter.Format(value, []);
    }

    private CellResult Threw(Exception exception, string name)
    {
        Kernel.LastException = exception;
        var place = new UserFrame($"at {name}, line {context.Line}", name, context.Line);
        return Failed(RuntimeErrors.Describe(exception, place, session.Texts, session.Options.UseColor));
    }

    public static CellResult Failed(CellError error) => new(CellStatus.Error, Error: error);

    public static CellResult Interrupted(CellOutcome outcome) =>
        new(CellStatus.Interrupted, Error: RuntimeErrors.Interrupted(outcome));

    private Submission Compile(SyntaxTree tree)
    {
        var submission = CompileWith(tree, []);
        var best = submission;
        List<string> opened = [];
        // Names inside a call are looked up only once the name of the call is found: hence again.
        while (best.HasErrors && OnceOpenNamespaces.Lacking(best.Diagnostics).Except(opened, StringComparer.Ordinal).ToList() is { Count: > 0 } lacking)
        {
            opened.AddRange(lacking);
            best = CompileWith(tree, opened);
        }

        return best.HasErrors ? submission : best;
    }

    private Submission CompileWith(SyntaxTree tree, IReadOnlyList<string> namespaces)
    {
        var stoppable = InterruptChecks.Insert(tree, context.CancellationToken);
        var submission = session.Chain.Compile(stoppable, namespaces, context.CancellationToken);
        // The checks move columns: errors are told of the text as the user wrote it.
        return submission.HasErrors && stoppable != tree ? session.Chain.Compile(tree, namespaces, context.CancellationToken) : submission;
    }
}
