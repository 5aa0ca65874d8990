using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Four diagrams, each shown once in the prose that speaks of it, with the catalogue's alt text and file.</summary>
public sealed partial class DiagramRule : LessonRule
{
    private const int Count = 4;

    /// <inheritdoc/>
    public override string Name => "diagrams";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(shelf);
        var named = lesson.Metadata.Diagrams;
        if (named.Count != Count)
            yield return lesson.Fault(Name, $"must have {Count} diagrams; metadata.academy.diagrams names {named.Count}.");
        var shown = lesson.Prose.SelectMany(one => Picture().Matches(one.Cell.Source).Select(match => (Match: match, one.At))).ToList();
        foreach (var (match, at) in shown)
        {
            var id = match.Groups["id"].Value;
            if (!shelf.Diagrams.TryGetValue(id, out var diagram))
                yield return lesson.Fault(at, Name, $"shows {id}, which is not in diagrams/catalog.json.");
            else if (!match.Groups["path"].Value.EndsWith("diagrams/" + diagram.Svg, StringComparison.Ordinal))
                yield return lesson.Fault(at, Name, $"shows {id} from {match.Groups["path"].Value}; the catalogue has diagrams/{diagram.Svg}.");
            else if (match.Groups["alt"].Value != diagram.Alt)
                yield return lesson.Fault(at, Name, $"must give {id} the catalogue's alt text: \"{diagram.Alt}\"");
            if (!named.Contains(id))
                yield return lesson.Fault(at, Name, $"shows {id}, which metadata.academy.diagrams does not name.");
        }

        foreach (var id in named)
        {
            var times = shown.Count(one => one.Match.Groups["id"].Value == id);
            if (times != 1)
                yield return lesson.Fault(Name, $"must show {id} once, where the text speaks of it; showed it {times} times.");
        }
    }

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\((?<path>[^)]*/(?<id>D\d\d[a-z])\.svg)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Picture();
}
