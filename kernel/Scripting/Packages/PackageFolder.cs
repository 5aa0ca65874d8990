using System.Runtime.InteropServices;
using NuGet.Frameworks;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Finds, in the folder of an unpacked package, the files that count for this runtime.</summary>
internal static class PackageFolder
{
    /// <summary>The framework cells run on.</summary>
    public static NuGetFramework Framework { get; } =
        NuGetFramework.Parse($"net{Environment.Version.Major}.{Environment.Version.Minor}");

    public static ResolvedPackage Resolve(string root, Nuspec nuspec)
    {
        var runtime = Assemblies(Path.Combine(root, "lib"));
        var compile = Assemblies(Path.Combine(root, "ref"));
        var native = Path.Combine(root, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        return new ResolvedPackage(nuspec.Id, nuspec.Version, root)
        {
            CompileFiles = compile.Length > 0 ? compile : runtime,
            RuntimeFiles = runtime,
            NativeFiles = Directory.Exists(native) ? Directory.GetFiles(native) : [],
        };
    }

    private static string[] Assemblies(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var byFramework = Directory.GetDirectories(folder)
            .Select(path => (Path: path, Framework: NuGetFramework.ParseFolder(Path.GetFileName(path))))
            .Where(f => f.Framework.IsSpecificFramework)
            .ToList();
        var nearest = new FrameworkReducer().GetNearest(Framework, byFramework.Select(f => f.Framework));
        return nearest is null ? [] : Directory.GetFiles(byFramework.First(f => f.Framework.Equals(nearest)).Path, "*.dll");
    }
}
