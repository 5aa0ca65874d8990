using System.Globalization;
using AlgoAcademy.Documents;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>Runs one notebook of the corpus from top to bottom, in a scratch folder of its own, and compares cell by cell.</summary>
public static class CorpusRun
{
    // A cell that hangs must fail by its name, not by the patience of whoever started the tests.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The cells that did not show what is expected. A failing cell does not end the run: many fail on purpose.</summary>
    /// <param name="name">The notebook's name.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cache">Where restored packages are remembered; shared by all notebooks of a run.</param>
    public static async Task<IReadOnlyList<CellReport>> RunAsync(string name, Notebook notebook, string cache)
    {
        var folder = Directory.CreateTempSubdirectory("corpus-").FullName;
        var before = Environment.CurrentDirectory;
        try
        {
            if (CorpusFolder.IsAlone(notebook)) Environment.CurrentDirectory = folder;
            return await RunCellsAsync(name, notebook, new SessionOptions
            {
                WorkingDirectory = folder,
                CacheDirectory = cache,
                UseColor = false,
                ReadNotebook = ImportedCells.Read,
            });
        }
        finally
        {
            if (CorpusFolder.IsAlone(notebook)) Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<CellReport>> RunCellsAsync(string name, Notebook notebook, SessionOptions options)
    {
        var reports = new List<CellReport>();
        var recorder = new NotebookRecorder(notebook);
        await using var session = new ScriptSession(options);
        var count = 0;
        foreach (var (index, cell) in notebook.Cells.Index().Where(c => c.Item.Kind == CellKind.Code))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"cell {++count}");
            var source = new CellSource(cell.Source, place, notebook.LanguageOf(cell));
            var expectation = Expectation.Of(cell);
            await RunCellAsync(session, source, new CorpusOutput(recorder, index, expectation.Answers), recorder[index]);
            var got = recorder[index].ToOutputs().Where(output => !IsRestoreNotice(output)).ToList();
            var differences = OutputComparison.Differences(expectation, got);
            if (differences.Count > 0) reports.Add(new CellReport($"{name}, {place}", cell.Source, Text(expectation.Outputs), Text(got), differences));
        }

        return reports;
    }

    private static async Task RunCellAsync(ScriptSession session, CellSource source, CorpusOutput output, CellRecorder recorder)
    {
        using var timeout = new CancellationTokenSource(Patience);
        var result = await session.RunAsync(source, output, timeout.Token);
        if (result.Value is { } value) recorder.Result(value.Data, 1);
        if (result.Error is { } error) recorder.Error(error.Name, error.Message, error.Traceback);
    }

    // It comes only where a restore takes long enough to wonder: whether it does depends on the machine.
    private static bool IsRestoreNotice(CellOutput output) =>
        output is DisplayOutput display
        && display.Text("text/plain") is { } text
        && (text.StartsWith("Restored ", StringComparison.Ordinal) || text.StartsWith("Not restored: ", StringComparison.Ordinal) || text.StartsWith("Nothing to restore: ", StringComparison.Ordinal));

    private static string Text(IReadOnlyList<CellOutput> outputs) => string.Join('\n', outputs.Select(OutputComparison.Describe));
}
