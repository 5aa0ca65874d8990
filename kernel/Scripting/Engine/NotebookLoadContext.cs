using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace AlgoAcademy.Scripting.Engine;

/// <summary>
/// Where a notebook's cells and packages live: apart from the host, so that the notebook gets the versions it asks for
/// and not those the kernel happens to use. Binding is by name only: old packages ask for old versions of FSharp.Core.
/// </summary>
internal sealed class NotebookLoadContext : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, string> _assemblyPaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _nativePaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _folders = new();
    private readonly Dictionary<string, Assembly> _shared =
        FrameworkReferences.Shared.ToDictionary(a => a.GetName().Name!, StringComparer.OrdinalIgnoreCase);

    public NotebookLoadContext()
        : base("notebook", isCollectible: false)
    {
    }

    /// <summary>True when the host's copy of this assembly is the one to use.</summary>
    public bool IsShared(string assemblyName) => _shared.ContainsKey(assemblyName);

    /// <summary>Makes a managed assembly loadable by its name. The first path given for a name stays.</summary>
    public void AddAssembly(string path) => _assemblyPaths.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    /// <summary>Lets assemblies be found beside one that was loaded from a folder.</summary>
    public void AddFolder(string folder)
    {
        if (!_folders.Contains(folder)) _folders.Enqueue(folder);
    }

    /// <summary>Makes a native library loadable by its file name, with or without prefix and extension.</summary>
    public void AddNativeLibrary(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        _nativePaths.TryAdd(Path.GetFileName(path), path);
        _nativePaths.TryAdd(name, path);
        if (name.StartsWith("lib", StringComparison.Ordinal)) _nativePaths.TryAdd(name[3..], path);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name ?? "";
        if (_shared.TryGetValue(name, out var shared)) return shared;
        return (_assemblyPaths.GetValueOrDefault(name) ?? FindInFolders(name)) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        _nativePaths.TryGetValue(unmanagedDllName, out var path) ? LoadUnmanagedDllFromPath(path) : IntPtr.Zero;

    private string? FindInFolders(string name) =>
        FrameworkReferences.Contains(name) ? null : _folders.Select(f => Path.Combine(f, name + ".dll")).FirstOrDefault(File.Exists);
}
