using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Enough words, code and pictures, and none too much.</summary>
public sealed partial class DepthRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "depth";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var words = WordCount(lesson);
        if (words is < 1600 or > 2800)
            yield return lesson.Fault(Name, $"must have 1,600 to 2,800 words of prose; had {words:N0}.");
        var code = Teaching(lesson).ToList();
        if (code.Count is < 14 or > 24)
            yield return lesson.Fault(Name, $"must have 14 to 24 code cells besides the cells of exercises and quiz; had {code.Count}.");
        if (MedianLines(lesson) is > 10 and var median)
            yield return lesson.Fault(Name, $"must have a median of at most 10 lines a code cell; had {median}.");
        foreach (var (cell, at) in lesson.Code.Where(one => Lesson.CodeLines(one.Cell) > 40))
            yield return lesson.Fault(at, Name, $"has {Lesson.CodeLines(cell)} lines; at most 40: what is longer belongs in the library.");
        if (PlotCount(lesson) is < 4 and var plots)
            yield return lesson.Fault(Name, $"must have at least 4 cells with the tag 'plot'; had {plots}.");
        var kinds = PlotKinds(lesson);
        if (kinds.Count < 3)
            yield return lesson.Fault(Name, $"must have charts of at least 3 kinds; had {string.Join(", ", kinds)}.");
    }

    /// <summary>The words a student reads.</summary>
    public static int WordCount(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return lesson.Prose.Sum(one => Lesson.Words(one.Cell.Source).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit)));
    }

    /// <summary>Median of the lines of all code cells; 0 without any.</summary>
    public static double MedianLines(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var lines = lesson.Code.Select(one => Lesson.CodeLines(one.Cell)).Order().ToList();
        return lines.Count == 0 ? 0 : (lines[(lines.Count - 1) / 2] + lines[lines.Count / 2]) / 2.0;
    }

    /// <summary>Cells that draw.</summary>
    public static int PlotCount(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return lesson.Tagged("plot").Count();
    }

    /// <summary>The kinds of charts drawn, by the library's names.</summary>
    public static IReadOnlyList<string> PlotKinds(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return [.. lesson.Tagged("plot").SelectMany(one => Kind().Matches(one.Cell.Source)).Select(match => match.Groups["kind"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(Cell Cell, int At)> Teaching(Lesson lesson) =>
        lesson.Code.Where(one => one.Cell.Exercise is null && !one.Cell.HasTag("hint") && !one.Cell.HasTag("quiz") && !one.Cell.Source.TrimStart().StartsWith("Check.", StringComparison.Ordinal));

    [GeneratedRegex(@"\.(?<kind>Line|Step|Area|Bars|Boxes|Candles|CorrelationMatrix|Correlogram|Depth|Distribution|Fan|Heatmap|Histogram|Markers|NormalQuantiles|Parallel|Ribbon|Scatter|Violins|Waterfall)\(|\.To(?<kind>[A-Z]\w+)Chart\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Kind();
}
