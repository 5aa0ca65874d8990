using System.Text.RegularExpressions;

namespace AlgoAcademy.Bundles;

/// <summary>Gathers a module's files and notes each fault instead of stopping at the first.</summary>
internal sealed partial class ModuleParts(ModuleBundleOptions options, ModuleCatalog catalog, List<string> faults)
{
    /// <summary>The lessons whose notebook is there, in the catalogue's order; the others are in the making.</summary>
    public IReadOnlyList<ModuleLesson> WrittenLessons()
    {
        var written = catalog.Lessons.Where(lesson => File.Exists(NotebookOf(lesson))).ToList();
        var known = written.Select(lesson => lesson.FileName).ToHashSet(StringComparer.Ordinal);
        if (written.Count == 0)
            faults.Add($"{options.Notebooks} must hold at least one notebook of {catalog.Id}, such as {catalog.Lessons[0].FileName}.ipynb; it holds none.");
        else
            faults.AddRange(Directory.EnumerateFiles(options.Notebooks, "*.ipynb").Where(file => !known.Contains(Path.GetFileNameWithoutExtension(file)))
                .Select(file => $"{file} is not a lesson of {catalog.Id} in the catalogue. Add it there or move it."));
        return written;
    }

    /// <summary>Student's copy, executed copy and page of each lesson.</summary>
    public IEnumerable<BundleEntry> Lessons(IEnumerable<ModuleLesson> lessons)
    {
        foreach (var lesson in lessons)
        {
            yield return BundleEntry.FromFile($"notebooks/{catalog.Folder}/{lesson.FileName}.ipynb", NotebookOf(lesson));
            foreach (var (folder, ending) in new[] { ("executed", ".ipynb"), ("pages", ".html") })
            {
                if (ExecutedFile(lesson, ending) is { } file)
                    yield return BundleEntry.FromFile($"{folder}/{catalog.Folder}/{lesson.FileName}{ending}", file);
                else
                    faults.Add($"{options.Executed} must hold {lesson.FileName}{ending}. Run first: academy run {lesson.Id}");
            }
        }
    }

    /// <summary>Every diagram a lesson shows by its relative path.</summary>
    public IEnumerable<BundleEntry> Diagrams(IEnumerable<ModuleLesson> lessons)
    {
        var shown = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var lesson in lessons)
        {
            foreach (Match reference in DiagramReference().Matches(File.ReadAllText(NotebookOf(lesson))))
                shown.TryAdd(reference.Groups["path"].Value, lesson.Id);
        }

        foreach (var (path, lesson) in shown)
        {
            var file = Path.Combine(options.Diagrams, path);
            if (BundlePath.FaultOf(path) is { } fault)
                faults.Add($"A diagram's path {fault}; {lesson} shows \"{path}\".");
            else if (File.Exists(file))
                yield return BundleEntry.FromFile($"diagrams/{path}", file);
            else
                faults.Add($"{lesson} shows the diagram {path}, which is not in {options.Diagrams}.");
        }
    }

    /// <summary>Cards and notices of the data sets in the library.</summary>
    public IEnumerable<BundleEntry> DataCards()
    {
        var sets = Directory.Exists(options.Data) ? Directory.GetDirectories(options.Data).Order(StringComparer.Ordinal).ToList() : [];
        var cards = sets.Select(set => Path.Combine(set, "card.json")).Where(File.Exists).ToList();
        if (cards.Count == 0)
            faults.Add($"{options.Data} must hold at least one data set with its card.json; it holds none.");
        var notices = sets.SelectMany(set => Directory.EnumerateFiles(set, "*.md")).Order(StringComparer.Ordinal);
        return cards.Concat(notices)
            .Select(file => BundleEntry.FromFile($"data/{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}", file));
    }

    private string NotebookOf(ModuleLesson lesson) => Path.Combine(options.Notebooks, lesson.FileName + ".ipynb");

    private string? ExecutedFile(ModuleLesson lesson, string ending) => new[]
    {
        Path.Combine(options.Executed, lesson.FileName, lesson.FileName + ending),
        Path.Combine(options.Executed, lesson.FileName + ending),
    }.FirstOrDefault(File.Exists);

    [GeneratedRegex(@"(\.\./)+diagrams/(?<path>[A-Za-z0-9_./-]+\.[A-Za-z0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DiagramReference();
}
