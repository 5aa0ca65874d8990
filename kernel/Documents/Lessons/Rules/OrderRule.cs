namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>The parts of a lesson are there and follow each other as students know it. A part is known by the ids of its cells.</summary>
public sealed class OrderRule : LessonRule
{
    /// <summary>The parts in order: how cell ids begin, and what the part is.</summary>
    public static IReadOnlyList<(string Id, string What)> Parts { get; } =
    [
        ("title", "title card: module, level, minutes, prerequisites, promise, disclaimer"),
        ("objectives", "three measurable objectives"),
        ("recall", "two questions to recall"),
        ("setup", "setup: one #r, fewer than 10 lines"),
        ("parameters", "parameters with their ranges"),
        ("hook", "hook: a puzzle or a failure shown in data"),
        ("formula", "formula with symbols, source and numbers worked by hand"),
        ("clean", "clean case whose truth is known"),
        ("scratch", "code from scratch"),
        ("library", "the library's call, equal to the code from scratch"),
        ("data", "real data with card and defects, or why there are none"),
        ("beware", "Beware box"),
        ("break", "what happens when an assumption fails"),
        ("verdict", "honest verdict table"),
        ("e1", "exercise 1"),
        ("e2", "exercise 2"),
        ("e3", "exercise 3"),
        ("quiz", "quiz"),
        ("summary", "summary in five lines"),
        ("links", "glossary, further reading, previous and next lesson"),
    ];

    /// <inheritdoc/>
    public override string Name => "order";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var before = (Id: "", At: -1);
        foreach (var (id, what) in Parts)
        {
            var at = lesson.Cells.Where(one => Begins(one.Cell.Id, id)).Select(one => (int?)one.At).FirstOrDefault();
            if (at is not { } place)
            {
                yield return lesson.Fault(Name, $"has no cell whose id is '{id}' or begins with '{id}-': the {what}.");
                continue;
            }

            if (place < before.At)
                yield return lesson.Fault(place, Name, $"'{id}' must come after '{before.Id}': the {what}.");
            before = (id, place);
        }
    }

    private static bool Begins(string? id, string part) =>
        id is not null && (id == part || id.StartsWith(part + "-", StringComparison.Ordinal));
}
