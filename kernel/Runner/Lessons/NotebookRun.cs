using System.Diagnostics;
using System.Globalization;
using AlgoAcademy.Documents;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Runner.Sessions;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>
/// Executes a notebook cell by cell without Jupyter, in a process of its own, and writes the executed copy and its page.
/// It stops at the first failure unless errors are allowed.
/// </summary>
/// <param name="settings">What to run and where to put the result.</param>
/// <param name="progress">Told before each cell, and whenever a progress display of a cell changes.</param>
public sealed class NotebookRun(RunSettings settings, Action<RunProgress> progress)
{
    private readonly List<CellError> _errors = [];

    /// <summary>
    /// Runs all code cells in order. The executed copy is written in any case, also when <paramref name="stop"/> ends the run,
    /// so that what there is can be looked at.
    /// </summary>
    /// <exception cref="UserMistakeException">The file is not a notebook, or the settings do not fit it.</exception>
    public async Task<RunOutcome> RunAsync(CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var notebook = NotebookSource.Read(settings);
        var recorder = new NotebookRecorder(notebook, settings.Limits);
        var code = notebook.Cells.Index().Where(c => c.Item.Kind == CellKind.Code && c.Item.Source.Length > 0).ToList();
        var done = code.Count == 0 ? 0 : await RunCellsAsync(notebook, code, recorder, stop).ConfigureAwait(false);
        var written = RunFiles.Write(settings, recorder.ToNotebook());
        var seconds = string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F1} s");
        var (verdict, exitCode) = (_errors, stop.IsCancellationRequested, settings.AllowErrors && done == code.Count) switch
        {
            (_, true, _) => ($"{settings.Name}: stopped after {done} of {code.Count} cells.", ExitCode.Interrupted),
            ([], _, _) => ($"{settings.Name}: passed, {code.Count} cells in {seconds}.", ExitCode.Success),
            (_, _, true) => ($"{settings.Name}: ran to its end, {code.Count} cells in {seconds}; {_errors.Count} failed, which --allow-errors permits.", ExitCode.Success),
            _ => ($"{settings.Name}: failed. {_errors[^1].Message}", ExitCode.Failed),
        };
        var detail = string.Join('\n', _errors.Where(e => e.Traceback is not [var only] || only != e.Message).SelectMany(e => e.Traceback));
        return written with { Verdict = verdict, ExitCode = exitCode, Detail = detail };
    }

    private async Task<int> RunCellsAsync(Notebook notebook, List<(int Index, Cell Item)> code, NotebookRecorder recorder, CancellationToken stop)
    {
        // A stop between cells ends the run as one within a cell does: with what there is.
        if (stop.IsCancellationRequested)
            return 0;
        var session = await SessionProcess.StartAsync(Path.GetDirectoryName(settings.Notebook)!, CancellationToken.None).ConfigureAwait(false);
        await using var closing = session.ConfigureAwait(false);
        foreach (var (done, (index, cell)) in code.Index())
        {
            if (stop.IsCancellationRequested)
                return done;
            var at = new RunProgress(done, code.Count);
            progress(at);
            recorder.Started(index, done + 1);
            var source = new CellSource(cell.Source, $"cell {done + 1}", notebook.LanguageOf(cell));
            var output = new RecordedOutput(recorder, index, shown => Note(at, shown));
            var error = await RunCellAsync(session, source, output, recorder[index], stop).ConfigureAwait(false);
            if (error is null)
                continue;
            recorder[index].Error(error.Name, error.Message, error.Traceback);
            _errors.Add(error with { Message = FailureText.OneLine(error, source.Name) });
            if (stop.IsCancellationRequested || !settings.AllowErrors || session.HasEnded)
                return done;
        }

        progress(new RunProgress(code.Count, code.Count));
        return code.Count;
    }

    private async Task<CellError?> RunCellAsync(
        SessionProcess session, CellSource source, RecordedOutput output, CellRecorder recorder, CancellationToken stop)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timeout.CancelAfter(settings.CellTimeout);
        var result = await session.RunAsync(source, output, timeout.Token).ConfigureAwait(false);
        if (result.Value is { } value)
            recorder.Result(value.Data, int.Parse(source.Name.AsSpan("cell ".Length), CultureInfo.InvariantCulture));
        if (result.Error is not { } error || result.Status != CellStatus.Interrupted || stop.IsCancellationRequested)
            return result.Error;
        return error with
        {
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"{source.Name} ran longer than {settings.CellTimeout.TotalSeconds:F0} s and was stopped; allow more with --timeout."),
        };
    }

    private void Note(RunProgress at, DisplayData shown)
    {
        if (ProgressNote.Of(shown) is { } note)
            progress(at with { Note = note });
    }
}
