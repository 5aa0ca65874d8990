namespace AlgoAcademy.Bundles;

/// <summary>Paths that differ in writing and still meet on a disk that ignores case, or where one is the other's folder.</summary>
internal static class PathClashes
{
    /// <summary>Names each pair that cannot lie beside one another, in words.</summary>
    public static IEnumerable<string> Among(IEnumerable<string> paths)
    {
        var spelling = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!spelling.TryAdd(path, path))
                yield return $"\"{path}\" meets \"{spelling[path]}\" on a disk that ignores case, or is there twice.";
            foreach (var folder in FoldersOf(path))
            {
                if (!folders.TryAdd(folder, folder) && folders[folder] != folder)
                    yield return $"folder \"{folder}\" of \"{path}\" meets \"{folders[folder]}\" on a disk that ignores case.";
            }
        }

        foreach (var path in spelling.Keys.Where(folders.ContainsKey))
            yield return $"\"{path}\" is both a file and a folder.";
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }
}
