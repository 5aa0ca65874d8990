namespace AlgoAcademy.Scripting.Packages;

/// <summary>A package on disk, with the files of it that count for this runtime.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">The version found.</param>
/// <param name="Root">The folder it is unpacked in.</param>
internal sealed record ResolvedPackage(string Id, string Version, string Root)
{
    /// <summary>Assemblies to compile against.</summary>
    public IReadOnlyList<string> CompileFiles { get; init; } = [];

    /// <summary>Assemblies to load.</summary>
    public IReadOnlyList<string> RuntimeFiles { get; init; } = [];

    /// <summary>Native libraries to load.</summary>
    public IReadOnlyList<string> NativeFiles { get; init; } = [];

    /// <summary>The compiled extensions with which a package introduces itself to a session; usually none.</summary>
    public IReadOnlyList<string> ExtensionAssemblies =>
        Path.Combine(Root, "interactive-extensions", "dotnet") is var folder && Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)] : [];

    /// <summary>The notebook with which a package introduces itself to a session, if it has one.</summary>
    public string? ExtensionNotebook =>
        Path.Combine(Root, "interactive-extensions", "dotnet", "extension.dib") is var path && File.Exists(path) ? path : null;

    /// <summary>True while every file is still where it was.</summary>
    public bool IsIntact => CompileFiles.Concat(RuntimeFiles).Concat(NativeFiles).All(File.Exists);
}
