using System.Xml.Linq;
using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Packages.Direct;

/// <summary>NuGet's folder of unpacked packages, shared by everything on the machine: <c>id/version/</c>, all lower case.</summary>
internal sealed class GlobalPackages(string folder)
{
    /// <summary>Finds the folder as NuGet does: the environment, the nearest configuration, the default.</summary>
    public static GlobalPackages Find(NuGetSettings settings)
    {
        if (Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } variable) return new GlobalPackages(variable);
        foreach (var file in settings.Files)
        {
            var value = XDocument.Load(file).Root?.Element("config")?.Elements("add")
                .FirstOrDefault(e => string.Equals(e.Attribute("key")?.Value, "globalPackagesFolder", StringComparison.OrdinalIgnoreCase))
                ?.Attribute("value")?.Value;
            if (value is { Length: > 0 })
                return new GlobalPackages(Path.GetFullPath(Environment.ExpandEnvironmentVariables(value), Path.GetDirectoryName(file)!));
        }

        return new GlobalPackages(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));
    }

    /// <summary>The folder itself.</summary>
    public string Folder => folder;

    /// <summary>The folder of a package, or null when it is not there in full.</summary>
    public string? Locate(string id, NuGetVersion version)
    {
        var path = Path.Combine(folder, id.ToLowerInvariant(), version.ToNormalizedString().ToLowerInvariant());
        // NuGet writes this file last: without it somebody is still unpacking.
        return File.Exists(Path.Combine(path, ".nupkg.metadata")) ? path : null;
    }

    /// <summary>The best version on disk for a range that floats, or null when none fits.</summary>
    public NuGetVersion? Newest(string id, VersionRange range)
    {
        var versions = Path.Combine(folder, id.ToLowerInvariant());
        if (!Directory.Exists(versions)) return null;
        return range.FindBestMatch(Directory.EnumerateDirectories(versions)
            .Select(path => NuGetVersion.TryParse(Path.GetFileName(path), out var version) ? version : null)
            .OfType<NuGetVersion>().Where(version => Locate(id, version) is not null));
    }
}
