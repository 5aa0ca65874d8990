using AlgoAcademy.Documents;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>Reads the notebook that a cell imports: <c>#!import other.ipynb</c>.</summary>
internal static class ImportedNotebook
{
    /// <summary>The cells with text, in order, each with its language; prose is "markdown".</summary>
    /// <exception cref="FormatException">The file is not a notebook.</exception>
    public static IReadOnlyList<CellSource> Read(string path)
    {
        var notebook = Notebook(path);
        return
        [
            .. notebook.Cells.Index()
                .Where(cell => cell.Item.Kind != CellKind.Raw && !string.IsNullOrWhiteSpace(cell.Item.Source))
                .Select(cell => new CellSource(
                    cell.Item.Source,
                    FormattableString.Invariant($"cell {cell.Index + 1}"),
                    cell.Item.Kind == CellKind.Markdown ? "markdown" : notebook.LanguageOf(cell.Item))),
        ];
    }

    private static Notebook Notebook(string path)
    {
        try
        {
            return NotebookFile.Read(path);
        }
        catch (NotebookFormatException e)
        {
            // What the session expects of whoever reads notebooks for it.
            throw new FormatException(e.Message, e);
        }
    }
}
