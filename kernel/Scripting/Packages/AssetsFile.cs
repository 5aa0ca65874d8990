using System.Text.Json;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Reads what a restore wrote: project.assets.json, the list of packages with their files for one runtime.</summary>
internal static class AssetsFile
{
    /// <summary>The packages of a finished restore, in the order of the file.</summary>
    public static IReadOnlyList<ResolvedPackage> ReadPackages(string path)
    {
        using var document = Open(path);
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var libraries = root.GetProperty("libraries");
        // The target with a runtime ("net10.0/linux-x64") has the native files resolved; the plain one has not.
        var target = root.GetProperty("targets").EnumerateObject().MaxBy(t => t.Name.Length).Value;
        return [.. target.EnumerateObject()
            .Where(library => libraries.GetProperty(library.Name).GetProperty("type").GetString() == "package")
            .Select(library => ReadPackage(library, libraries.GetProperty(library.Name), folders))];
    }

    /// <summary>NuGet's messages of a restore: code, text, package.</summary>
    public static IReadOnlyList<RestoreMessage> ReadMessages(string path)
    {
        if (!File.Exists(path)) return [];
        using var document = Open(path);
        if (!document.RootElement.TryGetProperty("logs", out var logs)) return [];
        return [.. logs.EnumerateArray().Select(log => new RestoreMessage(
            Text(log, "code"), Text(log, "message"), Text(log, "libraryId"), Text(log, "level") == "Error"))];
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static JsonDocument Open(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonDocument.Parse(stream);
    }

    private static ResolvedPackage ReadPackage(JsonProperty library, JsonElement details, List<string> folders)
    {
        var name = library.Name.Split('/');
        var relative = details.GetProperty("path").GetString()!;
        var root = folders.Select(folder => Path.Combine(folder, relative)).FirstOrDefault(Directory.Exists)
            ?? Path.Combine(folders[0], relative);
        return new ResolvedPackage(name[0], name[1], root)
        {
            CompileFiles = Files(library.Value, "compile", root, ".dll"),
            RuntimeFiles = Files(library.Value, "runtime", root, ".dll"),
            NativeFiles = Files(library.Value, "native", root, ""),
        };
    }

    private static List<string> Files(JsonElement library, string group, string root, string extension)
    {
        if (!library.TryGetProperty(group, out var files)) return [];
        return [.. files.EnumerateObject()
            .Select(file => Path.Combine(root, file.Name.Replace('/', Path.DirectorySeparatorChar)))
            .Where(file => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(file) != "_._")];
    }
}
