using System.Globalization;
using AlgoAcademy.Documents.Lessons.Rules;

namespace AlgoAcademy.Documents.Lessons;

/// <summary>How much is in a lesson, for comparison with the best courses of the field.</summary>
/// <param name="Name">The lesson's id.</param>
/// <param name="Values">Words, code cells, median lines of a code cell, charts, kinds of charts, diagrams, exercises, sources.</param>
public sealed record LessonFigures(string Name, IReadOnlyList<double> Values)
{
    private static readonly int[] Widths = [7, 12, 16, 8, 7, 10, 11, 9];

    /// <summary>The figures of a lesson.</summary>
    public static LessonFigures Of(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var metadata = lesson.Metadata;
        return new LessonFigures(metadata.Id,
        [
            DepthRule.WordCount(lesson), lesson.Code.Count(), DepthRule.MedianLines(lesson), DepthRule.PlotCount(lesson), DepthRule.PlotKinds(lesson).Count,
            metadata.Diagrams.Count, metadata.Exercises.Count, metadata.Citations.Count,
        ]);
    }

    /// <summary>The medians of several lessons.</summary>
    /// <param name="rows">At least one.</param>
    public static LessonFigures Median(IReadOnlyList<LessonFigures> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new LessonFigures("median", [.. Enumerable.Range(0, Widths.Length).Select(column => Middle([.. rows.Select(row => row.Values[column]).Order()]))]);
    }

    /// <summary>A line under the heads of <c>academy check --figures</c>.</summary>
    public override string ToString() =>
        Name.PadRight(6) + string.Concat(Values.Select((value, column) => value.ToString("#,0.#", CultureInfo.InvariantCulture).PadLeft(Widths[column])));

    private static double Middle(double[] ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
}
