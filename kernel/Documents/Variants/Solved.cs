namespace AlgoAcademy.Documents;

/// <summary>
/// The notebook with every exercise solved: the C# of a cell tagged <c>solution</c> stands in place of the code of the
/// cell tagged <c>exercise</c> with the same <c>metadata.academy.exercise</c>. Running it proves that the solutions pass.
/// </summary>
public static class Solved
{
    /// <summary>Puts the solutions in. Ids, tags and the solutions themselves stay where they are.</summary>
    /// <exception cref="NotebookFormatException">
    /// A stub has no id or no solution with C#, a solution has no stub, or an exercise has two of either.
    /// </exception>
    public static Notebook Of(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var stubs = Keyed(notebook, "exercise", CellKind.Code);
        var solutions = Keyed(notebook, "solution", CellKind.Markdown)
            .Select(pair => (pair.Key, Code: SolutionCode.Of(pair.Value.Source)))
            .Where(pair => pair.Code is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Code!, StringComparer.Ordinal);
        List<string> faults =
        [
            .. stubs.Keys.Except(solutions.Keys, StringComparer.Ordinal).Select(id => $"exercise {id} has no solution cell with a ```csharp block"),
            .. solutions.Keys.Except(stubs.Keys, StringComparer.Ordinal).Select(id => $"solution {id} has no code cell tagged exercise"),
        ];
        if (faults.Count > 0)
            throw new NotebookFormatException($"The notebook cannot be solved: {string.Join("; ", faults)}.");

        var student = StudentCopy.Of(notebook);
        return student with
        {
            Cells = [.. student.Cells.Select(cell => IsStub(cell) ? cell with { Source = solutions[cell.Exercise!] } : cell)],
        };
    }

    private static bool IsStub(Cell cell) => cell.Kind == CellKind.Code && cell.HasTag("exercise");

    private static Dictionary<string, Cell> Keyed(Notebook notebook, string tag, CellKind kind)
    {
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var cell = notebook.Cells[i];
            if (cell.Kind != kind || !cell.HasTag(tag))
                continue;
            var place = FormattableString.Invariant($"Cell {i + 1}, tagged {tag}");
            if (cell.Exercise is not { } id)
                throw new NotebookFormatException($"{place}, must name its exercise in metadata.academy.exercise, such as \"L27.E1\".");
            if (!cells.TryAdd(id, cell))
                throw new NotebookFormatException($"{place}: exercise {id} already has one. Give each its own id.");
        }

        return cells;
    }
}
