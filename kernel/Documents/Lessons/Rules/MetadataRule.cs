namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Every field of <c>metadata.academy</c> is there, with as many entries as the standard asks for.</summary>
public sealed class MetadataRule : LessonRule
{
    private static readonly string[] Fields =
        ["id", "slug", "title", "module", "number", "level", "minutes", "objectives", "prerequisites", "concepts", "data", "citations", "diagrams", "exercises", "quiz", "seed"];

    /// <inheritdoc/>
    public override string Name => "metadata";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(shelf);
        var metadata = lesson.Metadata;
        foreach (var field in Fields.Where(field => !metadata.Has(field)))
            yield return lesson.Fault(Name, $"metadata.academy.{field} is missing: add it (see docs/how-to/write-a-lesson.md).");
        if (metadata.Objectives.Count != 3)
            yield return lesson.Fault(Name, $"metadata.academy.objectives must name 3 measurable objectives; had {metadata.Objectives.Count}.");
        if (metadata.Quiz.Count != 4)
            yield return lesson.Fault(Name, $"metadata.academy.quiz must name 4 questions; had {metadata.Quiz.Count}.");
        if (metadata.Seed is not > 0)
            yield return lesson.Fault(Name, "metadata.academy.seed must be a number above 0, by custom lesson × 1000 + 1.");
        foreach (var unknown in metadata.Prerequisites.Where(id => !shelf.Lessons.ContainsKey(id)))
            yield return lesson.Fault(Name, $"metadata.academy.prerequisites names {unknown}, which is no lesson of the catalogue.");
        foreach (var unknown in metadata.Concepts.Where(key => !shelf.Glossary.ContainsKey(key)))
            yield return lesson.Fault(Name, $"metadata.academy.concepts names '{unknown}', which notebooks/glossary.md does not explain: add a row there.");
    }
}
