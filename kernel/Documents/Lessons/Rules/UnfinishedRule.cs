namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Nothing of the skeleton is left: its places say <see cref="LessonSkeleton.ToWrite"/> until somebody has written them.</summary>
public sealed class UnfinishedRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "unfinished";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return lesson.Cells.Where(one => one.Cell.Source.Contains(LessonSkeleton.ToWrite, StringComparison.Ordinal))
            .Select(one => lesson.Fault(one.At, Name, $"has a place still to write: {Place(one.Cell.Source)}"));
    }

    private static string Place(string source)
    {
        var from = source.IndexOf(LessonSkeleton.ToWrite, StringComparison.Ordinal) + LessonSkeleton.ToWrite.Length;
        return source[from..].Split('\n', ']')[0].Trim();
    }
}
