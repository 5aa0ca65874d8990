namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>The first screen says that nothing is advice; a lesson that tests a strategy shows what would make it believable, and what would refute it.</summary>
public sealed class HonestyRule : LessonRule
{
    private static readonly string[] Promises = ["guaranteed profit", "risk-free profit", "cannot lose", "always profitable"];

    private static readonly (string Word, string What)[] OfStrategies =
    [
        ("gross", "the result before costs"),
        ("net", "the result after costs"),
        ("out of sample", "the result out of sample"),
        ("baseline", "a baseline"),
        ("trial", "how many configurations were tried"),
        ("prove us wrong", "the sentence that would refute it, beginning \"What would prove us wrong:\""),
    ];

    /// <inheritdoc/>
    public override string Name => "honesty";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var first = lesson.Prose.Select(one => one.Cell.Source).FirstOrDefault() ?? "";
        if (!first.Contains("advice", StringComparison.OrdinalIgnoreCase) || !first.Contains("education", StringComparison.OrdinalIgnoreCase))
            yield return lesson.Fault(0, Name, "must say on its title card that it is for education only and no advice.");
        foreach (var promise in Promises)
        {
            foreach (var (_, at) in lesson.Prose.Where(one => one.Cell.Source.Contains(promise, StringComparison.OrdinalIgnoreCase)))
                yield return lesson.Fault(at, Name, $"says '{promise}': nothing here promises profit.");
        }

        if (!lesson.Code.Any(one => one.Cell.Source.Contains("Backtest.Run(", StringComparison.Ordinal)))
            yield break;
        var prose = string.Join('\n', lesson.Prose.Select(one => one.Cell.Source));
        foreach (var (word, what) in OfStrategies.Where(one => !prose.Contains(one.Word, StringComparison.OrdinalIgnoreCase)))
            yield return lesson.Fault(Name, $"tests a strategy and does not show {what} ('{word}').");
    }
}
