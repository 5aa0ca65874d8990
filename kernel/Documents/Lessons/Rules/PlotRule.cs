using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>A chart says what it shows: to those who see it by its axes, to those who do not by its alt text.</summary>
public sealed partial class PlotRule : LessonRule
{
    private const int ShortestAlt = 60;

    private static readonly string[] Axes = ["X", "Y"];

    /// <inheritdoc/>
    public override string Name => "plots";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        foreach (var (cell, at) in lesson.Code.Where(one => MakesChart().IsMatch(one.Cell.Source)))
        {
            if (!cell.HasTag("plot"))
                yield return lesson.Fault(at, Name, "makes a chart and has no tag 'plot'.");
            foreach (Match alt in Alt().Matches(cell.Source))
            {
                var length = Quoted().Matches(alt.Value).Sum(part => part.Length - 2);
                if (length < ShortestAlt)
                    yield return lesson.Fault(at, Name, $"has an alt text of {length} characters; at least {ShortestAlt}: say what is seen.");
            }

            if (!Alt().IsMatch(cell.Source))
                yield return lesson.Fault(at, Name, "makes a chart without alt text: give alt: \"…\" and say what is seen.");
            foreach (var axis in Axes.Where(axis => !cell.Source.Contains($".{axis}(", StringComparison.Ordinal)))
                yield return lesson.Fault(at, Name, $"makes a chart without .{axis}(\"name (unit)\").");
        }
    }

    [GeneratedRegex(@"\bnew Chart\(", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MakesChart();

    [GeneratedRegex(@"alt:\s*(\$?""(\\.|[^""\\])*""\s*\+?\s*)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Alt();

    [GeneratedRegex(@"""(\\.|[^""\\])*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Quoted();
}
