namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>One title first, and no level of heading left out: readers who listen find their way by them.</summary>
public sealed class HeadingRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "headings";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var before = 0;
        foreach (var (level, text, at) in lesson.Prose.SelectMany(one => Headings(one.Cell.Source).Select(heading => (heading.Level, heading.Text, one.At))))
        {
            if (before == 0 && level != 1)
                yield return lesson.Fault(at, Name, $"begins with the heading '{text}' of level {level}; the first must be the title, of level 1.");
            else if (before > 0 && level == 1)
                yield return lesson.Fault(at, Name, $"has a second title '{text}': use level 2.");
            else if (level > before + 1)
                yield return lesson.Fault(at, Name, $"goes from level {before} to level {level} at '{text}': leave no level out.");
            before = level;
        }

        if (before == 0)
            yield return lesson.Fault(Name, "has no headings.");
    }

    private static IEnumerable<(int Level, string Text)> Headings(string markdown)
    {
        var isCode = false;
        foreach (var line in markdown.Split('\n'))
        {
            isCode ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            var level = line.TakeWhile(sign => sign == '#').Count();
            if (!isCode && level is > 0 and <= 6 && line.Length > level && line[level] == ' ')
                yield return (level, line[level..].Trim());
        }
    }
}
