using System.Globalization;
using AlgoAcademy.Documents;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>Reads the notebooks that cells of the corpus import, as every host of a session must.</summary>
internal static class ImportedCells
{
    /// <exception cref="FormatException">The file is no notebook.</exception>
    public static IReadOnlyList<CellSource> Read(string path)
    {
        try
        {
            var notebook = NotebookFile.Read(path);
            return [.. notebook.Cells.Select((cell, index) => new CellSource(cell.Source, string.Create(CultureInfo.InvariantCulture, $"cell {index + 1}"), Language(notebook, cell)))];
        }
        catch (NotebookFormatException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static string Language(Notebook notebook, Cell cell) => cell.Kind == CellKind.Markdown ? "markdown" : notebook.LanguageOf(cell);
}
