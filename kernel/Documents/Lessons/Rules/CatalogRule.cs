namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>What a lesson says of itself is what the catalogue says of it, and its file is where the catalogue looks.</summary>
public sealed class CatalogRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "catalog";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(shelf);
        var metadata = lesson.Metadata;
        if (!shelf.Lessons.TryGetValue(metadata.Id, out var known))
            return [lesson.Fault(Name, $"metadata.academy.id must be a lesson of notebooks/catalog.json; was '{metadata.Id}'.")];
        (string Field, string Here, string There)[] pairs =
        [
            ("slug", metadata.Slug, known.Slug),
            ("title", metadata.Title, known.Title),
            ("module", metadata.Module, known.Module),
            ("level", metadata.Level, known.Level),
            ("number", $"{metadata.Number}", $"{known.Order}"),
            ("minutes", $"{metadata.Minutes}", $"{known.Minutes}"),
            ("data", string.Join(", ", metadata.Data.Order(StringComparer.Ordinal)), string.Join(", ", known.Data.Order(StringComparer.Ordinal))),
            ("diagrams", string.Join(", ", metadata.Diagrams), string.Join(", ", known.Diagrams)),
        ];
        var name = $"{known.Id}-{known.Slug}.ipynb";
        return
        [
            .. pairs.Where(pair => pair.Here != pair.There)
                .Select(pair => lesson.Fault(Name, $"metadata.academy.{pair.Field} is '{pair.Here}', notebooks/catalog.json has '{pair.There}': make them equal.")),
            .. Path.GetFileName(lesson.File) == name ? [] : (LintFinding[])[lesson.Fault(Name, $"must be called {name}.")],
        ];
    }
}
