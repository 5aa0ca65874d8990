using System.Xml.Linq;
using NuGet.Frameworks;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>What a package says about itself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Dependencies">What it needs on this runtime.</param>
internal sealed record Nuspec(string Id, string Version, IReadOnlyList<PackageDependency> Dependencies)
{
    /// <summary>True when the package does more than its folders say: it lists its assemblies, or has no dependencies for this framework but for others.</summary>
    public bool IsSpecial { get; private init; }

    /// <summary>Reads the .nuspec file in a package's folder, with the dependencies that apply to a framework.</summary>
    /// <exception cref="RestoreException">There is none, or it names no id and version.</exception>
    public static Nuspec Read(string packageFolder, NuGetFramework framework)
    {
        var file = Directory.EnumerateFiles(packageFolder, "*.nuspec").FirstOrDefault()
            ?? throw new RestoreException($"The package in {packageFolder} holds no .nuspec file: rebuild it with dotnet pack.");
        var metadata = XDocument.Load(file).Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "metadata");
        if (Child(metadata, "id")?.Value is not { } id || Child(metadata, "version")?.Value is not { } version)
        {
            throw new RestoreException($"{file} names no id and version: rebuild the package with dotnet pack.");
        }

        var dependencies = DependenciesFor(Child(metadata, "dependencies"), framework);
        return new Nuspec(id, version, dependencies ?? []) { IsSpecial = dependencies is null || Child(metadata, "references") is not null };
    }

    // Null when there are groups, and none of them is for this framework.
    private static List<PackageDependency>? DependenciesFor(XElement? dependencies, NuGetFramework framework)
    {
        if (dependencies is null) return [];
        var groups = dependencies.Elements().Where(e => e.Name.LocalName == "group").ToList();
        if (groups.Count == 0) return Read(dependencies);
        var byFramework = groups.ToDictionary(FrameworkOf);
        var nearest = new FrameworkReducer().GetNearest(framework, byFramework.Keys);
        return nearest is null ? null : Read(byFramework[nearest]);
    }

    private static List<PackageDependency> Read(XElement parent) =>
        [.. parent.Elements().Where(e => e.Name.LocalName == "dependency").Select(e => new PackageDependency(
            e.Attribute("id")!.Value,
            e.Attribute("version")?.Value,
            Parts(e.Attribute("include")?.Value ?? "All") & ~Parts(e.Attribute("exclude")?.Value ?? "")))];

    // "Build", "Analyzers" and the like name parts that mean nothing to a notebook.
    private static PackageParts Parts(string list) => list.Split([',', ';'], StringSplitOptions.TrimEntries)
        .Aggregate(PackageParts.None, (parts, name) => Enum.TryParse<PackageParts>(name, ignoreCase: true, out var part) ? parts | part : parts);

    private static NuGetFramework FrameworkOf(XElement group) =>
        group.Attribute("targetFramework")?.Value is { Length: > 0 } name ? NuGetFramework.Parse(name) : NuGetFramework.AnyFramework;

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
