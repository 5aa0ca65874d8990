using System.Collections.Concurrent;
using System.Reflection;
using AlgoAcademy.Scripting.Engine;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting.Extensions;

/// <summary>The compiled extensions of packages (<c>interactive-extensions/dotnet/*.dll</c>), each run once per session.</summary>
internal sealed class ExtensionLoader(NotebookLoadContext loadContext)
{
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs every public IKernelExtension of an assembly file, unless an assembly of this name has been run.</summary>
    public async Task LoadAsync(string file)
    {
        if (!_seen.TryAdd(Path.GetFileNameWithoutExtension(file), true)) return;
        loadContext.AddFolder(Path.GetDirectoryName(file)!);
        var assembly = loadContext.LoadFromAssemblyPath(file);
        foreach (var type in assembly.GetExportedTypes().Where(IsExtension))
        {
            var extension = (IKernelExtension)Activator.CreateInstance(type, BindingFlags.DoNotWrapExceptions | BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance, null, null, null)!;
            await extension.OnLoadAsync(Kernel.Root);
        }
    }

    private static bool IsExtension(Type type) =>
        typeof(IKernelExtension).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false };
}
