using NuGet.Frameworks;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Finds, in the folder of an unpacked package, the files that count for this runtime, by NuGet's rules.</summary>
internal static class PackageFolder
{
    /// <summary>The framework cells run on.</summary>
    public static NuGetFramework Framework { get; } =
        NuGetFramework.Parse($"net{Environment.Version.Major}.{Environment.Version.Minor}");

    public static ResolvedPackage Resolve(string root, Nuspec nuspec)
    {
        var library = Nearest(FrameworkFolders(Path.Combine(root, "lib")));
        var specific = Nearest(Runtimes(root).SelectMany(runtime => FrameworkFolders(Path.Combine(runtime, "lib"))));
        return new ResolvedPackage(nuspec.Id, nuspec.Version, root)
        {
            CompileFiles = Assemblies(Nearest(FrameworkFolders(Path.Combine(root, "ref"))) ?? library),
            RuntimeFiles = Assemblies(specific ?? library),
            NativeFiles = Native(root),
        };
    }

    /// <summary>
    /// True when a package has assemblies, but none for this framework. NuGet then tries those of the old .NET Framework,
    /// with a warning; we leave that to it.
    /// </summary>
    public static bool IsIncompatible(string root)
    {
        var folders = FrameworkFolders(Path.Combine(root, "lib")).Concat(FrameworkFolders(Path.Combine(root, "ref"))).ToList();
        return folders.Count > 0 && Nearest(folders) is null;
    }

    // A folder for the assets of one framework precedes the plain one; it may say that there is nothing to load.
    private static string[] Native(string root)
    {
        var specific = Nearest(Runtimes(root).SelectMany(runtime => FrameworkFolders(Path.Combine(runtime, "nativeassets"))));
        var folder = specific ?? Runtimes(root).Select(runtime => Path.Combine(runtime, "native")).FirstOrDefault(Directory.Exists);
        return folder is null ? [] : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsFile)];
    }

    private static IEnumerable<string> Runtimes(string root) =>
        RuntimeIds.Compatible.Select(id => Path.Combine(root, "runtimes", id)).Where(Directory.Exists);

    private static List<(string Path, NuGetFramework Framework)> FrameworkFolders(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateDirectories(folder)
            .Select(path => (Path: path, Framework: NuGetFramework.ParseFolder(Path.GetFileName(path))))
            .Where(f => f.Framework.IsSpecificFramework)];
    }

    // Of two folders for the same framework the first one wins: it is of the better runtime.
    private static string? Nearest(IEnumerable<(string Path, NuGetFramework Framework)> folders)
    {
        var all = folders.ToList();
        var nearest = new FrameworkReducer().GetNearest(Framework, all.Select(f => f.Framework));
        return nearest is null ? null : all.First(f => f.Framework.Equals(nearest)).Path;
    }

    private static string[] Assemblies(string? folder) =>
        folder is null ? [] : [.. Directory.EnumerateFiles(folder, "*.dll").Where(IsFile)];

    private static bool IsFile(string path) => Path.GetFileName(path) != "_._";
}
