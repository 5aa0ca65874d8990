using System.Xml.Linq;
using NuGet.Frameworks;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>What a package says about itself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Dependencies">What it needs on this runtime: id and version range.</param>
internal sealed record Nuspec(string Id, string Version, IReadOnlyList<(string Id, string? Range)> Dependencies)
{
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

        return new Nuspec(id, version, DependenciesFor(Child(metadata, "dependencies"), framework));
    }

    private static List<(string Id, string? Range)> DependenciesFor(XElement? dependencies, NuGetFramework framework)
    {
        if (dependencies is null) return [];
        var groups = dependencies.Elements().Where(e => e.Name.LocalName == "group").ToList();
        if (groups.Count == 0) return Read(dependencies);
        var byFramework = groups.ToDictionary(g => FrameworkOf(g));
        var nearest = new FrameworkReducer().GetNearest(framework, byFramework.Keys);
        return nearest is null ? [] : Read(byFramework[nearest]);

        static List<(string, string?)> Read(XElement parent) =>
            [.. parent.Elements().Where(e => e.Name.LocalName == "dependency")
                .Select(e => (e.Attribute("id")!.Value, e.Attribute("version")?.Value))];
    }

    private static NuGetFramework FrameworkOf(XElement group) =>
        group.Attribute("targetFramework")?.Value is { Length: > 0 } name ? NuGetFramework.Parse(name) : NuGetFramework.AnyFramework;

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
