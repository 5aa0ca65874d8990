using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Data come from the academy's catalogue, are named in the metadata, and nothing comes from a network or a private file.</summary>
public sealed partial class DataRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "data";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(shelf);
        var named = lesson.Metadata.Data;
        foreach (var unknown in named.Where(id => !shelf.Data.Contains(id)))
            yield return lesson.Fault(Name, $"metadata.academy.data names '{unknown}', which is no folder of data/.");
        var code = string.Join('\n', lesson.Code.Select(one => one.Cell.Source));
        foreach (var unused in named.Where(id => !code.Contains($"\"{id}\"", StringComparison.Ordinal)))
            yield return lesson.Fault(Name, $"metadata.academy.data names '{unused}', which no cell loads.");
        foreach (var (cell, at) in lesson.Code)
        {
            foreach (Match load in Load().Matches(cell.Source))
            {
                if (!named.Contains(load.Groups["id"].Value))
                    yield return lesson.Fault(at, Name, $"loads '{load.Groups["id"].Value}', which metadata.academy.data does not name.");
            }

            if (Outside().Match(cell.Source) is { Success: true } outside)
                yield return lesson.Fault(at, Name, $"uses {outside.Value.Trim('(', '.')}: lessons use neither networks nor files of their own; data come from MarketData.");
        }
    }

    [GeneratedRegex(@"MarketData\.\w+\(\s*""(?<id>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Load();

    [GeneratedRegex(@"\bHttpClient\b|\bWebClient\b|\bWebSocket\w*|\bhttps?://|\bFile\.\w+\(|\bProcess\.Start\(", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Outside();
}
