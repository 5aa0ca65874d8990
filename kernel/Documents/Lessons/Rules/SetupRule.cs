namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>One cell loads the library by one line; one cell holds what a researcher changes.</summary>
public sealed class SetupRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "setup";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        foreach (var (cell, at) in lesson.Code.Where(one => HasLoads(one.Cell) && !one.Cell.HasTag("setup")))
            yield return lesson.Fault(at, Name, $"loads a package ({FirstLoad(cell)}): only the cell tagged 'setup' may.");
        foreach (var (cell, at) in lesson.Tagged("setup"))
        {
            if (Loads(cell).Count() != 1)
                yield return lesson.Fault(at, Name, $"must have exactly one #r line; had {Loads(cell).Count()}.");
            if (Lesson.CodeLines(cell) >= 10)
                yield return lesson.Fault(at, Name, $"must have fewer than 10 lines; had {Lesson.CodeLines(cell)}.");
        }

        if (lesson.Tagged("setup").Count() != 1)
            yield return lesson.Fault(Name, $"must have exactly one cell tagged 'setup'; had {lesson.Tagged("setup").Count()}.");
        if (lesson.Tagged("parameters").Count() != 1)
            yield return lesson.Fault(Name, $"must have exactly one cell tagged 'parameters'; had {lesson.Tagged("parameters").Count()}.");
        foreach (var (cell, at) in lesson.Tagged("parameters").Where(one => one.At == 0 || !HasTable(lesson.Notebook.Cells[one.At - 1])))
            yield return lesson.Fault(at, Name, "needs a table before it with name, meaning and sensible range of each parameter.");
    }

    private static IEnumerable<string> Loads(Cell cell) => cell.Source.Split('\n').Where(line => line.TrimStart().StartsWith("#r ", StringComparison.Ordinal));

    private static bool HasLoads(Cell cell) => Loads(cell).Any();

    private static string FirstLoad(Cell cell) => Loads(cell).First().Trim();

    private static bool HasTable(Cell cell) => cell.Kind == CellKind.Markdown && cell.Source.Contains("|---", StringComparison.Ordinal);
}
