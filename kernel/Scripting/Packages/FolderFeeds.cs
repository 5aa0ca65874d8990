using AlgoAcademy.Scripting.Cells;
using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Folders that hold .nupkg files, such as the one the academy builds its library into and each bundle brings along.</summary>
internal sealed class FolderFeeds(IReadOnlyList<string> folders)
{
    /// <summary>Finds the package file that satisfies a request, nearest folder first; null when no folder holds the id in a fitting version.</summary>
    public FolderPackage? Find(PackageRequest request)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var packages = PackagesOf(folder, request.Id);
            var range = RangeOf(request, packages);
            var best = range.FindBestMatch(packages.Keys);
            if (best is not null) return new FolderPackage(packages[best], request.Id, best);
        }

        return null;
    }

    private static VersionRange RangeOf(PackageRequest request, Dictionary<NuGetVersion, string> packages)
    {
        // Without a version: the newest release, or the newest preview where there is nothing else.
        var text = request.Version ?? (packages.Keys.Any(v => !v.IsPrerelease) ? "*" : "*-*");
        return VersionRange.TryParse(text, out var range)
            ? range
            : throw new RestoreException($"'{text}' is not a version of {request.Id}. Write for example 1.2.3, 1.2.* or [1.0,2.0).");
    }

    private static Dictionary<NuGetVersion, string> PackagesOf(string folder, string id)
    {
        var options = new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive };
        var found = new Dictionary<NuGetVersion, string>();
        foreach (var file in Directory.EnumerateFiles(folder, $"{id}.*.nupkg", options))
        {
            var version = Path.GetFileNameWithoutExtension(file)[(id.Length + 1)..];
            if (NuGetVersion.TryParse(version, out var parsed)) found[parsed] = file;
        }

        return found;
    }
}
