namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Cells carry the tags of the standard and no others, and no kind is missing.</summary>
public sealed class TagRule : LessonRule
{
    private static readonly string[] Known =
        ["setup", "parameters", "explain", "plot", "diagram", "exercise", "check", "solution", "hint", "quiz", "appendix"];

    private static readonly string[] Needed = ["setup", "parameters", "explain", "plot", "exercise", "check", "solution", "hint", "quiz"];

    /// <inheritdoc/>
    public override string Name => "tags";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        foreach (var (cell, at) in lesson.Cells)
        {
            foreach (var tag in cell.Tags.Where(tag => !Known.Contains(tag)))
                yield return lesson.Fault(at, Name, $"has the tag '{tag}', which must be one of {string.Join(", ", Known)}.");
        }

        foreach (var tag in Needed.Where(tag => !lesson.Cells.Any(one => one.Cell.HasTag(tag))))
            yield return lesson.Fault(Name, $"has no cell with the tag '{tag}'.");
    }
}
