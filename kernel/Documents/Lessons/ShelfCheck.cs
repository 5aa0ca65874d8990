namespace AlgoAcademy.Documents.Lessons;

/// <summary>Holds the lists to the files and the files to the lists, both ways.</summary>
public static class ShelfCheck
{
    private static readonly string[] States = ["planned", "draft", "ready"];

    /// <summary>Checks them.</summary>
    /// <param name="root">The clone's folder.</param>
    /// <param name="shelf">Its lists.</param>
    public static IReadOnlyList<LintFinding> Check(string root, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        var files = Directory.EnumerateDirectories(Path.Combine(root, "notebooks"), "M*-*")
            .SelectMany(folder => Directory.EnumerateFiles(folder, "L*.ipynb"))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Path.GetRelativePath(root, file).Replace('\\', '/'), StringComparer.Ordinal);
        var read = files.Where(file => Known(file.Key, shelf)).Select(file => new LessonMetadata(NotebookFile.Read(Path.Combine(root, file.Value)))).ToList();
        return [.. Lessons(shelf, files), .. Diagrams(root, shelf), .. Unused(shelf, read)];
    }

    private static IEnumerable<LintFinding> Lessons(Shelf shelf, Dictionary<string, string> files)
    {
        foreach (var lesson in shelf.Lessons.Values)
        {
            var name = $"{lesson.Id}-{lesson.Slug}";
            if (!States.Contains(lesson.Status))
                yield return Of("notebooks/catalog.json", $"{lesson.Id} has the status '{lesson.Status}', which must be one of {string.Join(", ", States)}.");
            if (lesson.Status == "ready" && !files.ContainsKey(name))
                yield return Of("notebooks/catalog.json", $"{lesson.Id} is 'ready', and there is no {lesson.Module}-…/{name}.ipynb.");
            if (lesson.Status == "planned" && files.TryGetValue(name, out var file))
                yield return Of(file, $"is there, and notebooks/catalog.json calls {lesson.Id} 'planned': make it 'draft' or 'ready'.");
        }

        foreach (var (name, file) in files)
        {
            if (!Known(name, shelf))
                yield return Of(file, "is no lesson of notebooks/catalog.json: its name must be <id>-<slug>.ipynb.");
            else if (!file.StartsWith($"notebooks/{shelf.Lessons[name.Split('-')[0]].Module}-", StringComparison.Ordinal))
                yield return Of(file, $"must lie in the folder of {shelf.Lessons[name.Split('-')[0]].Module}.");
        }
    }

    private static IEnumerable<LintFinding> Diagrams(string root, Shelf shelf)
    {
        foreach (var (id, diagram) in shelf.Diagrams)
        {
            if (!File.Exists(Path.Combine(root, "diagrams", diagram.Svg)))
                yield return Of("diagrams/catalog.json", $"{id} names the file {diagram.Svg}, which is not there: run `academy diagrams render {id}`.");
            if (!shelf.Lessons.TryGetValue(diagram.Lesson, out var lesson) || !lesson.Diagrams.Contains(id))
                yield return Of("diagrams/catalog.json", $"{id} belongs to '{diagram.Lesson}', whose entry in notebooks/catalog.json does not name it.");
        }
    }

    // What no lesson uses is a leftover, or its lesson forgot to say so.
    private static IEnumerable<LintFinding> Unused(Shelf shelf, List<LessonMetadata> read)
    {
        foreach (var key in shelf.Sources.Keys.Except(read.SelectMany(one => one.Citations), StringComparer.Ordinal))
            yield return Of("notebooks/references.bib", $"'{key}' is cited by no lesson.");
        foreach (var key in shelf.Glossary.Keys.Except(read.SelectMany(one => one.Concepts), StringComparer.Ordinal))
            yield return Of("notebooks/glossary.md", $"'{key}' is a concept of no lesson.");
    }

    private static bool Known(string name, Shelf shelf) =>
        shelf.Lessons.TryGetValue(name.Split('-')[0], out var lesson) && name == $"{lesson.Id}-{lesson.Slug}";

    private static LintFinding Of(string file, string remedy) => new(file, null, "shelf", remedy);
}
