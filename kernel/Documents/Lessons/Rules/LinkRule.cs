namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>The last cell leads on: to the glossary, to the sources, to the lessons before and after.</summary>
public sealed class LinkRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "links";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(shelf);
        var (last, at) = lesson.Prose.LastOrDefault();
        if (last is null)
            yield break;
        if (!last.Source.Contains("glossary.md", StringComparison.Ordinal))
            yield return lesson.Fault(at, Name, "must link to ../glossary.md.");
        if (!last.Source.Contains("**Sources:**", StringComparison.Ordinal))
            yield return lesson.Fault(at, Name, "must list the sources after '**Sources:**'.");
        foreach (var neighbor in shelf.Lessons.Values.Where(one => one.Order == lesson.Metadata.Number - 1 || one.Order == lesson.Metadata.Number + 1))
        {
            if (!last.Source.Contains($"lesson {neighbor.Order}", StringComparison.OrdinalIgnoreCase) || !last.Source.Contains(neighbor.Title, StringComparison.Ordinal))
                yield return lesson.Fault(at, Name, $"must name lesson {neighbor.Order}, *{neighbor.Title}*.");
        }
    }
}
