using System.Text.RegularExpressions;

namespace AlgoAcademy.Bundles;

/// <summary>Gathers a product's files and notes each fault instead of stopping at the first.</summary>
internal sealed partial class ProductParts(ProductBundleOptions options, ProductCatalog catalog, List<string> faults)
{
    /// <summary>The folders with the notebooks that are there, in the catalogue's order; the others are in the making.</summary>
    public IReadOnlyList<ProductFolder> Written()
    {
        var written = catalog.Folders.Select(folder => folder with { Notebooks = [.. folder.Notebooks.Where(notebook => File.Exists(Student(folder, notebook)))] }).ToList();
        if (written.All(folder => folder.Notebooks.Count == 0))
            faults.Add($"{options.Notebooks} must hold at least one notebook of {catalog.Id}, such as {catalog.Folders[0].Notebooks[0].FileName}.ipynb; it holds none.");
        else if (options.Kind != BundleKind.Bot)
            faults.AddRange(written.SelectMany(Strangers));
        return [.. written.Where(folder => folder.Notebooks.Count > 0)];
    }

    /// <summary>Student's copy, executed copy and page of each notebook.</summary>
    public IEnumerable<BundleEntry> Notebooks(IEnumerable<ProductFolder> written)
    {
        foreach (var (part, notebook) in written.SelectMany(part => part.Notebooks.Select(notebook => (part, notebook))))
        {
            yield return BundleEntry.FromFile($"notebooks/{part.Name}/{notebook.FileName}.ipynb", Student(part, notebook));
            foreach (var (folder, ending) in new[] { ("executed", ".ipynb"), ("pages", ".html") })
            {
                if (ExecutedFile(notebook, ending) is { } file)
                    yield return BundleEntry.FromFile($"{folder}/{part.Name}/{notebook.FileName}{ending}", file);
                else
                    faults.Add($"{options.Executed} must hold {notebook.FileName}{ending}. Run first: academy run {notebook.Id}");
            }
        }
    }

    /// <summary>Every diagram a notebook shows by its relative path.</summary>
    public IEnumerable<BundleEntry> Diagrams(IEnumerable<ProductFolder> written)
    {
        var shown = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (part, notebook) in written.SelectMany(part => part.Notebooks.Select(notebook => (part, notebook))))
        {
            foreach (Match reference in DiagramReference().Matches(File.ReadAllText(Student(part, notebook))))
                shown.TryAdd(reference.Groups["path"].Value, notebook.Id);
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

    private IEnumerable<string> Strangers(ProductFolder folder)
    {
        if (!Directory.Exists(folder.Source))
            return [];
        var known = folder.Notebooks.Select(notebook => notebook.FileName).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(folder.Source, "*.ipynb").Where(file => !known.Contains(Path.GetFileNameWithoutExtension(file)))
            .Select(file => $"{file} is not a lesson of {catalog.Id} in the catalogue. Add it there or move it.");
    }

    private static string Student(ProductFolder folder, ProductNotebook notebook) => Path.Combine(folder.Source, notebook.FileName + ".ipynb");

    private string? ExecutedFile(ProductNotebook notebook, string ending) => new[]
    {
        Path.Combine(options.Executed, notebook.FileName, notebook.FileName + ending),
        Path.Combine(options.Executed, notebook.FileName + ending),
    }.FirstOrDefault(File.Exists);

    [GeneratedRegex(@"(\.\./)+diagrams/(?<path>[A-Za-z0-9_./-]+\.[A-Za-z0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DiagramReference();
}
