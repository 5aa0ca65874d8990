namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Never two code cells in a row: between them stands what the student should see.</summary>
public sealed class ProseBetweenRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "prose-between";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var cells = lesson.Notebook.Cells;
        for (var at = 1; at < cells.Count; at++)
        {
            if (cells[at].Kind == CellKind.Code && cells[at - 1].Kind == CellKind.Code)
                yield return lesson.Fault(at, Name, "follows a code cell directly: write between them what the first showed and what the second is for.");
        }
    }
}
