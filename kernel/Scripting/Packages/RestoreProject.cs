using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Writes the project file with which NuGet restores a notebook's packages.</summary>
internal static class RestoreProject
{
    public static void Write(string path, RestoreInput input)
    {
        var project = new XElement("Project",
            new XElement("PropertyGroup", Isolation(), Where(input)),
            new XElement("Import", new XAttribute("Project", "Sdk.props"), new XAttribute("Sdk", "Microsoft.NET.Sdk")),
            new XElement("PropertyGroup", Target()),
            new XElement("ItemGroup", input.Packages.Select(p => new XElement("PackageReference",
                new XAttribute("Include", p.Id), new XAttribute("Version", p.Version ?? "*")))),
            new XElement("Import", new XAttribute("Project", "Sdk.targets"), new XAttribute("Sdk", "Microsoft.NET.Sdk")));
        new XDocument(project).Save(path);
    }

    // A cache inside of somebody's repository must not inherit that repository's build rules.
    private static XElement[] Isolation() =>
    [
        new("ImportDirectoryBuildProps", "false"),
        new("ImportDirectoryBuildTargets", "false"),
        new("ImportDirectoryPackagesProps", "false"),
        new("ManagePackageVersionsCentrally", "false"),
        new("RestorePackagesWithLockFile", "false"),
    ];

    private static IEnumerable<XElement> Where(RestoreInput input)
    {
        yield return new("RestoreRootConfigDirectory", input.WorkingDirectory);
        yield return new("RestoreAdditionalProjectSources", string.Join(';', input.Sources));
        // A declared folder that is not there yet, or no network: what is on disk already must still do.
        yield return new("RestoreIgnoreFailedSources", "true");
    }

    private static XElement[] Target() =>
    [
        new("TargetFramework", PackageFolder.Framework.GetShortFolderName()),
        new("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
        new("SelfContained", "false"),
        new("UseAppHost", "false"),
        new("NuGetAudit", "false"),
        new("DisableImplicitNuGetFallbackFolder", "true"),
    ];
}
