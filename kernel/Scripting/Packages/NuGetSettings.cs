using System.Xml;
using System.Xml.Linq;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>
/// The part of NuGet's configuration that the engine itself acts on: folders of package files named in the nuget.config
/// files from the notebook's folder upwards. Everything else is left to NuGet.
/// </summary>
internal sealed class NuGetSettings
{
    private static readonly string[] FileNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    private NuGetSettings(IReadOnlyList<string> folderFeeds, IReadOnlyList<string> files)
    {
        FolderFeeds = folderFeeds;
        Files = files;
    }

    /// <summary>Absolute paths of the declared folders, nearest configuration first; they may not exist.</summary>
    public IReadOnlyList<string> FolderFeeds { get; }

    /// <summary>The configuration files read, nearest first.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <exception cref="RestoreException">A configuration file is not readable XML.</exception>
    public static NuGetSettings Find(string startFolder)
    {
        var feeds = new List<string>();
        var files = new List<string>();
        var cleared = false;
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
        {
            if (FileNames.Select(name => Path.Combine(folder.FullName, name)).FirstOrDefault(File.Exists) is not { } file) continue;
            files.Add(file);
            // <clear/> cuts off the sources of configurations farther away.
            if (!cleared) feeds.AddRange(FolderFeedsOf(file, out cleared));
        }

        return new NuGetSettings([.. feeds.Distinct()], files);
    }

    private static List<string> FolderFeedsOf(string file, out bool clears)
    {
        clears = false;
        var feeds = new List<string>();
        foreach (var element in Load(file).Root?.Elements("packageSources").Elements() ?? [])
        {
            if (element.Name.LocalName == "clear")
            {
                clears = true;
                feeds.Clear();
            }
            else if (element.Attribute("value")?.Value is { Length: > 0 } value && AsFolder(value, file) is { } folder)
            {
                feeds.Add(folder);
            }
        }

        return feeds;
    }

    private static string? AsFolder(string value, string file)
    {
        var expanded = Environment.ExpandEnvironmentVariables(value);
        if (Uri.TryCreate(expanded, UriKind.Absolute, out var uri)) return uri.IsFile ? uri.LocalPath : null;
        return Path.GetFullPath(expanded.Replace('\\', Path.DirectorySeparatorChar), Path.GetDirectoryName(file)!);
    }

    private static XDocument Load(string file)
    {
        try
        {
            return XDocument.Load(file);
        }
        catch (XmlException e)
        {
            throw new RestoreException($"{file} is not a valid NuGet configuration: {e.Message} Mend or remove the file.", e);
        }
    }
}
