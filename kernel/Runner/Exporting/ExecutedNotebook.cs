using AlgoAcademy.Documents;
using AlgoAcademy.Runner.Lessons;
using AlgoAcademy.Runner.Places;

namespace AlgoAcademy.Runner.Exporting;

/// <summary>A notebook with its outputs: as it is when it has some, else after a run.</summary>
internal static class ExecutedNotebook
{
    /// <summary>The notebook with outputs.</summary>
    /// <exception cref="UserMistakeException">The file is no notebook, or one of its cells failed.</exception>
    public static async Task<Notebook> OfAsync(string path, bool solved, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("academy-export-");
        try
        {
            var settings = new RunSettings(path, folder.FullName, TimeSpan.FromMinutes(2)) { Solved = solved };
            var notebook = NotebookSource.Read(settings);
            if (notebook.Cells.Any(cell => cell.Outputs.Count > 0) || !notebook.Cells.Any(cell => cell.Kind == CellKind.Code))
                return notebook;
            var outcomes = await RunTerminal.ShowAsync([settings], 1, cancellationToken).ConfigureAwait(false);
            return outcomes[0].ExitCode switch
            {
                ExitCode.Success => NotebookReader.ReadFile(outcomes[0].NotebookFile),
                ExitCode.Interrupted => throw new OperationCanceledException(cancellationToken),
                _ => throw new UserMistakeException($"{outcomes[0].Verdict} Mend it, or export without outputs by --no-run."),
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
