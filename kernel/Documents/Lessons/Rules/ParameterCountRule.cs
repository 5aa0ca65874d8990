using AlgoAcademy.Documents.Parameters;

namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>At most eight values to change, each with its range in the table before.</summary>
public sealed class ParameterCountRule : LessonRule
{
    private const int Most = 8;

    // Whether all of them are as printed, by which claims know that they apply: nothing to choose.
    private const string AsPublished = "asPublished";

    /// <inheritdoc/>
    public override string Name => "parameters";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        foreach (var (cell, at) in lesson.Tagged("parameters"))
        {
            var names = NotebookParameters.Of(new Notebook { Cells = [cell] }).Select(parameter => parameter.Name).Where(name => name != AsPublished).ToList();
            if (names.Count > Most)
                yield return lesson.Fault(at, Name, $"must have at most {Most} parameters; had {names.Count}: {string.Join(", ", names)}.");
            var table = at > 0 ? lesson.Notebook.Cells[at - 1].Source : "";
            foreach (var name in names.Where(name => !table.Contains($"`{name}`", StringComparison.Ordinal)))
                yield return lesson.Fault(at, Name, $"'{name}' is not in the table before it: say what it means and its sensible range.");
        }
    }
}
