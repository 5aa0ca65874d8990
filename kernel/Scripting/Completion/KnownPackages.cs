using AlgoAcademy.Scripting.Packages;
using AlgoAcademy.Scripting.Packages.Direct;
using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Completion;

/// <summary>The packages that can be had without a network: NuGet's own folder and the configured folders of package files.</summary>
internal sealed class KnownPackages(string globalFolder, IReadOnlyList<string> feeds)
{
    /// <summary>What the notebook in this folder can reach.</summary>
    public static KnownPackages Find(string folder)
    {
        var settings = NuGetSettings.Find(folder);
        return new KnownPackages(GlobalPackages.Find(settings).Folder, settings.FolderFeeds);
    }

    /// <summary>Ids that begin with, or else contain, what has been typed, as their packages write them.</summary>
    public IEnumerable<string> Ids(string typed)
    {
        var global = Directory.Exists(globalFolder) ? Directory.EnumerateDirectories(globalFolder).Select(path => Path.GetFileName(path)) : [];
        var local = feeds.Where(Directory.Exists).SelectMany(feed => Directory.EnumerateFiles(feed, "*.nupkg")).Select(IdOf).OfType<string>();
        return local.Concat(global)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(id => id.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(id => id.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(id => id, StringComparer.OrdinalIgnoreCase)
            .Select(AsWritten);
    }

    /// <summary>The versions of a package, the newest first.</summary>
    public IEnumerable<string> Versions(string id)
    {
        var folder = Path.Combine(globalFolder, id.ToLowerInvariant());
        var global = Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)) : [];
        var local = feeds.Where(Directory.Exists).SelectMany(feed => Directory.EnumerateFiles(feed, $"{id}.*.nupkg")).Select(file => Path.GetFileNameWithoutExtension(file)[(id.Length + 1)..]);
        return global.Concat(local).Select(text => NuGetVersion.TryParse(text, out var version) ? version : null).OfType<NuGetVersion>()
            .Distinct().OrderByDescending(version => version).Select(version => version.ToNormalizedString());
    }

    // NuGet's folder is all lower case; the package itself knows how it is written.
    private string AsWritten(string id)
    {
        var folder = Path.Combine(globalFolder, id);
        if (!Directory.Exists(folder)) return id;
        var nuspec = Directory.EnumerateFiles(folder, "*.nuspec", SearchOption.AllDirectories).FirstOrDefault();
        if (nuspec is null) return id;
        using var reader = System.Xml.XmlReader.Create(nuspec);
        return reader.ReadToFollowing("id") ? reader.ReadElementContentAsString() : id;
    }

    // "Some.Package.1.2.3-preview.1": the version begins at the first part from which the rest is one.
    private static string? IdOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (char.IsAsciiDigit(name[Math.Min(dot + 1, name.Length - 1)]) && NuGetVersion.TryParse(name[(dot + 1)..], out _)) return name[..dot];
        }

        return null;
    }
}
