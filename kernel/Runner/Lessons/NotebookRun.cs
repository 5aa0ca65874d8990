using System.Diagnostics;
using System.Globalization;
using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Html;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>Executes a notebook cell by cell without Jupyter, stops at the first failure, and writes the executed copy and its page.</summary>
/// <param name="settings">What to run and where to put the result.</param>
/// <param name="progress">Called before each cell with the number of code cells done and to do.</param>
public sealed class NotebookRun(RunSettings settings, Action<int, int> progress)
{
    /// <summary>Runs all code cells in order. The executed copy is written in any case, so that a failure can be looked at.</summary>
    /// <exception cref="UserMistakeException">The file is not a notebook.</exception>
    public async Task<RunOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var notebook = Read();
        var recorder = new NotebookRecorder(notebook);
        var failure = await RunCellsAsync(notebook, recorder, cancellationToken).ConfigureAwait(false);
        var (notebookFile, pageFile) = Write(recorder.ToNotebook());
        var cells = notebook.Cells.Count(c => c.Kind == CellKind.Code);
        var name = Path.GetFileNameWithoutExtension(settings.Notebook);
        var verdict = failure is null
            ? string.Create(CultureInfo.InvariantCulture, $"{name}: passed, {cells} cells in {watch.Elapsed.TotalSeconds:F1} s.")
            : $"{name}: failed. {failure.Message}";
        return new RunOutcome(verdict, failure is null, notebookFile, pageFile, failure is null ? "" : string.Join('\n', failure.Traceback));
    }

    private Notebook Read()
    {
        try
        {
            return NotebookReader.ReadFile(settings.Notebook);
        }
        catch (NotebookFormatException e)
        {
            throw new UserMistakeException(e.Message, e);
        }
    }

    private async Task<CellError?> RunCellsAsync(Notebook notebook, NotebookRecorder recorder, CancellationToken cancellationToken)
    {
        var code = notebook.Cells.Index().Where(c => c.Item.Kind == CellKind.Code && c.Item.Source.Length > 0).ToList();
        await using var session = new ScriptSession(new SessionOptions
        {
            WorkingDirectory = Path.GetDirectoryName(settings.Notebook)!,
            CacheDirectory = AcademyHome.Cache,
            UseColor = true,
        });
        foreach (var (done, (index, cell)) in code.Index())
        {
            progress(done, code.Count);
            recorder.Started(index, done + 1);
            var source = new CellSource(cell.Source, $"cell {done + 1}", notebook.LanguageOf(cell));
            var error = await RunCellAsync(session, source, recorder, (index, done + 1), cancellationToken).ConfigureAwait(false);
            if (error is not null)
                return error with { Message = FailureText.OneLine(error, source.Name) };
        }

        progress(code.Count, code.Count);
        return null;
    }

    private async Task<CellError?> RunCellAsync(
        ScriptSession session, CellSource source, NotebookRecorder recorder, (int Index, int Count) cell, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(settings.CellTimeout);
        var result = await session.RunAsync(source, new RecordedOutput(recorder, cell.Index), timeout.Token).ConfigureAwait(false);
        if (result.Value is { } value)
            recorder[cell.Index].Result(value.Data, cell.Count);
        if (result.Error is not { } error)
            return null;
        if (result.Status == CellStatus.Interrupted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            error = error with
            {
                Message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source.Name} ran longer than {settings.CellTimeout.TotalSeconds:F0} s and was stopped; allow more with --timeout."),
            };
        }

        recorder[cell.Index].Error(error.Name, error.Message, error.Traceback);
        return error;
    }

    private (string NotebookFile, string PageFile) Write(Notebook executed)
    {
        Directory.CreateDirectory(settings.OutputFolder);
        var name = Path.GetFileNameWithoutExtension(settings.Notebook);
        var notebookFile = Path.Combine(settings.OutputFolder, name + ".ipynb");
        var pageFile = Path.Combine(settings.OutputFolder, name + ".html");
        NotebookWriter.WriteExecuted(executed, notebookFile);
        var page = HtmlExport.Render(executed, new HtmlExportOptions
        {
            BaseDirectory = Path.GetDirectoryName(settings.Notebook)!,
            Title = executed.Title ?? name,
            PlotlyScript = PlotlyScript.For,
        });
        File.WriteAllText(pageFile, page.Html);
        return (notebookFile, pageFile);
    }
}
