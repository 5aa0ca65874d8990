using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>
/// Composes a product's bundle: notebooks, executed copies, pages, diagrams, data cards, the libraries and the tool, in the
/// layout of the repository, so that every relative path of a notebook holds in both.
/// </summary>
public static class ProductBundle
{
    /// <summary>Gathers the files, builds and signs the zip.</summary>
    /// <exception cref="InvalidDataException">A part is missing or doubtful; every fault is listed.</exception>
    /// <exception cref="ManifestException">The result breaks a rule of manifests.</exception>
    public static BundleFile Build(ProductBundleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var catalog = ProductCatalog.Read(options);
        var faults = new List<string>();
        var parts = new ProductParts(options, catalog, faults);
        var written = parts.Written();
        var packages = ProductPackages.Find(options.Packages, options.Kind, faults);
        List<BundleEntry> files = [.. parts.Notebooks(written), .. parts.Diagrams(written), .. parts.DataCards(), .. options.More];
        if (faults.Count > 0)
            throw new InvalidDataException($"The bundle of {options.Id} cannot be made: {string.Join(" ", faults)}");

        files.AddRange(Frame(options, catalog, written, packages));
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
        ProductBundleOptions options, ProductCatalog catalog, IReadOnlyList<ProductFolder> written, ProductPackages packages)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TITLE"] = catalog.Title,
            ["DESCRIPTION"] = catalog.Description,
            ["PRODUCT"] = catalog.Product,
            ["VERSION"] = options.Version.ToString(),
            ["CREATED"] = options.Created.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["FIRST_LESSON"] = written[0].Notebooks[0].Id,
            ["LESSONS"] = NotebookList(catalog, written),
            ["RESEARCH_VERSION"] = packages.Research.Version.ToString(),
            ["PACKAGES"] = PackageList(packages),
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
        foreach (var package in packages.All)
            yield return BundleEntry.FromFile($"packages/{Path.GetFileName(package.Path)}", package.Path);
    }

    private static string PackageList(ProductPackages packages) =>
        $"the library `AlgoAcademy.Research` {packages.Research.Version}{(packages.Bots is { } bots ? $", the bots `AlgoAcademy.Bots` {bots.Version}" : "")} and the tool `AlgoAcademy.Cli` {packages.Cli.Version}";

    private static string NotebookList(ProductCatalog catalog, IReadOnlyList<ProductFolder> written)
    {
        var there = written.SelectMany(folder => folder.Notebooks).ToHashSet();
        var lines = written.SelectMany(folder => folder.Notebooks
            .Select(notebook => $"- **{notebook.Id}** {notebook.Title}: `notebooks/{folder.Name}/{notebook.FileName}.ipynb`"));
        var inMaking = catalog.Folders.SelectMany(folder => folder.Notebooks).Where(notebook => !there.Contains(notebook)).ToList();
        return inMaking.Count == 0
            ? string.Join('\n', lines)
            : string.Join('\n', [
                .. lines, "", "In the making, and yours with a later version:", "", .. inMaking.Select(notebook => $"- {notebook.Id} {notebook.Title}")]);
    }
}
