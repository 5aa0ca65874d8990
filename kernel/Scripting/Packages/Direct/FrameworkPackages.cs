using AlgoAcademy.Scripting.Engine;
using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Packages.Direct;

/// <summary>
/// Packages that the framework has taken in: NuGet drops them from what other packages need, up to the framework's own
/// version (pruning, NuGet 6.14). The framework's reference pack lists them.
/// </summary>
internal sealed class FrameworkPackages
{
    // A later patch of the same line is the framework's too.
    private const int AnyPatch = 32767;

    private readonly Dictionary<string, NuGetVersion> _versions = new(StringComparer.OrdinalIgnoreCase);

    private FrameworkPackages(IEnumerable<string> lines)
    {
        foreach (var parts in lines.Select(l => l.Split('|')))
        {
            if (parts.Length == 2 && NuGetVersion.TryParse(parts[1], out var version))
                _versions[parts[0]] = new NuGetVersion(version.Major, version.Minor, AnyPatch);
        }
    }

    /// <summary>The list of this framework; null when there is no SDK to name it.</summary>
    public static FrameworkPackages? Find()
    {
        if (FrameworkReferences.ReferencePack is not { } pack) return null;
        var list = Path.Combine(pack, "..", "..", "data", "PackageOverrides.txt");
        return File.Exists(list) ? new FrameworkPackages(File.ReadLines(list)) : null;
    }

    /// <summary>True when a dependency on this version or a newer one is met by the framework itself.</summary>
    public bool Contains(string id, NuGetVersion atLeast) => _versions.TryGetValue(id, out var version) && atLeast <= version;
}
