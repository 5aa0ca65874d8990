using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>
/// Composes a module's bundle: notebooks, executed copies, pages, diagrams, data cards, the library and the tool, in the
/// layout of the repository, so that every relative path of a notebook holds in both.
/// </summary>
public static class ModuleBundle
{
    /// <summary>Gathers the files, builds and signs the zip.</summary>
    /// <exception cref="InvalidDataException">A part is missing or doubtful; every fault is listed.</exception>
    /// <exception cref="ManifestException">The result breaks a rule of manifests.</exception>
    public static BundleFile Build(ModuleBundleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var catalog = ModuleCatalog.Read(options.CatalogPath, options.Module);
        var faults = new List<string>();
        var parts = new ModuleParts(options, catalog, faults);
        var lessons = parts.WrittenLessons();
        var packages = ModulePackages.Find(options.Packages, faults);
        List<BundleEntry> files = [.. parts.Lessons(lessons), .. parts.Diagrams(lessons), .. parts.DataCards()];
        if (faults.Count > 0)
            throw new InvalidDataException($"The bundle of {options.Module} cannot be made: {string.Join(" ", faults)}");

        files.AddRange(Frame(options, catalog, lessons, packages));
        var content = new BundleContent
        {
            Product = catalog.Product,
            Version = options.Version,
            Channel = options.Version.IsPrerelease ? BundleChannel.Preview : BundleChannel.Stable,
            Created = options.Created,
            MinKernel = packages.Cli.Version,
            Files = files,
        };
        return BundleBuilder.Build(content, options.Key, options.OutputPath);
    }

    private static IEnumerable<BundleEntry> Frame(
        ModuleBundleOptions options, ModuleCatalog catalog, IReadOnlyList<ModuleLesson> lessons, ModulePackages packages)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TITLE"] = catalog.Title,
            ["DESCRIPTION"] = catalog.Description,
            ["PRODUCT"] = catalog.Product,
            ["VERSION"] = options.Version.ToString(),
            ["CREATED"] = options.Created.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["FIRST_LESSON"] = lessons[0].Id,
            ["LESSONS"] = LessonList(catalog, lessons),
            ["RESEARCH_VERSION"] = packages.Research.Version.ToString(),
            ["CLI_VERSION"] = packages.Cli.Version.ToString(),
            ["CLI_SHA256"] = packages.Cli.Sha256,
            ["LICENSE_ORDER"] = LicenseText.FileName,
        };
        yield return BundleEntry.FromText("academy", Template.Fill("academy.sh", values), executable: true);
        yield return BundleEntry.FromText("academy.ps1", Template.Fill("academy.ps1", values));
        yield return BundleEntry.FromText("nuget.config", Template.Fill("nuget.config", values));
        yield return BundleEntry.FromText("README.md", Template.Fill("README.md", values));
        yield return BundleEntry.FromText("LICENSE", Template.Read("LICENSE.txt"));
        yield return BundleEntry.FromText("notebooks/catalog.json", catalog.ToJson());
        foreach (var package in new[] { packages.Research, packages.Cli })
            yield return BundleEntry.FromFile($"packages/{Path.GetFileName(package.Path)}", package.Path);
    }

    private static string LessonList(ModuleCatalog catalog, IReadOnlyList<ModuleLesson> written)
    {
        var inMaking = catalog.Lessons.Except(written).ToList();
        var lines = written.Select(lesson => $"- **{lesson.Id}** {lesson.Title}: `notebooks/{catalog.Folder}/{lesson.FileName}.ipynb`");
        return inMaking.Count == 0
            ? string.Join('\n', lines)
            : string.Join('\n', [
                .. lines, "", "In the making, and yours with a later version:", "", .. inMaking.Select(lesson => $"- {lesson.Id} {lesson.Title}")]);
    }
}
