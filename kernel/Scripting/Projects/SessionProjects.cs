using System.Security.Cryptography;
using System.Text;
using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Engine;
using AlgoAcademy.Scripting.Magics;
using AlgoAcademy.Scripting.Packages;

namespace AlgoAcademy.Scripting.Projects;

/// <summary>The projects a session has built by <c>#r "project: x.csproj"</c>.</summary>
internal sealed class SessionProjects(SessionOptions options, NotebookLoadContext loadContext, SubmissionChain chain)
{
    private readonly Dictionary<string, string> _loaded = new(StringComparer.Ordinal);

    /// <summary>Builds a project and makes its assembly and what that needs usable.</summary>
    /// <exception cref="RestoreException">
    /// No such project, it does not build, or it was changed after it had been loaded: .NET cannot load an assembly twice.
    /// </exception>
    public async Task AddAsync(AssemblyRequest request, CellPlace place, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(request.Path, place.Folder);
        var project = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.csproj").FirstOrDefault() ?? path : path;
        if (!File.Exists(project)) throw Fault(request, place, $"there is no project {project}. Paths are relative to the notebook's folder.");
        var output = Path.Combine(options.CacheDirectory, "projects", Hash(Encoding.UTF8.GetBytes(project)));
        var (exitCode, text) = await DotnetCommand.RunAsync(
            ["build", project, "-c", "Release", "-o", output, "-v:q", "-nologo", "-p:CopyLocalLockFileAssemblies=true", "-p:GenerateFullPaths=false"],
            Path.GetDirectoryName(project)!, cancellationToken);
        if (exitCode != 0) throw Fault(request, place, $"{Path.GetFileName(project)} does not build:\n{Errors(text)}");
        Load(request, place, (project, output, await AssemblyNameAsync(project, cancellationToken)));
    }

    private void Load(AssemblyRequest request, CellPlace place, (string Project, string Output, string AssemblyName) built)
    {
        var assembly = Path.Combine(built.Output, built.AssemblyName + ".dll");
        if (!File.Exists(assembly)) throw Fault(request, place, $"the build gave no {built.AssemblyName}.dll. Only projects of .NET assemblies can be referenced.");
        var content = Hash(File.ReadAllBytes(assembly));
        if (_loaded.TryGetValue(built.Project, out var before))
        {
            if (before == content) return;
            throw Fault(request, place, $"{Path.GetFileName(built.Project)} has changed since it was loaded. Restart the kernel to use the new build.");
        }

        _loaded.Add(built.Project, content);
        // A copy under the name of its content: the next build must be able to write while this one is loaded.
        var copy = Path.Combine(built.Output, "loaded", content);
        Copy(built.Output, copy);
        chain.AddReference(Path.Combine(copy, built.AssemblyName + ".dll"));
        foreach (var file in Directory.EnumerateFiles(copy, "*.dll")) Add(file);
        foreach (var file in NativeFiles(copy)) loadContext.AddNativeLibrary(file);
    }

    private void Add(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (loadContext.IsShared(name) || FrameworkReferences.Contains(name)) return;
        loadContext.AddAssembly(file);
        if (IsManaged(file)) chain.AddReference(file);
    }

    private static bool IsManaged(string file)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> NativeFiles(string folder)
    {
        var runtimes = Path.Combine(folder, "runtimes");
        return RuntimeIds.Compatible.Select(id => Path.Combine(runtimes, id, "native")).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles);
    }

    private static async Task<string> AssemblyNameAsync(string project, CancellationToken cancellationToken)
    {
        var (_, text) = await DotnetCommand.RunAsync(["msbuild", project, "-nologo", "-getProperty:AssemblyName"], Path.GetDirectoryName(project)!, cancellationToken);
        return text.Trim();
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.StartsWith("loaded", StringComparison.Ordinal)) continue;
            var copy = Path.Combine(target, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (!File.Exists(copy)) File.Copy(file, copy);
        }
    }

    // MSBuild repeats each error in its summary.
    private static string Errors(string text)
    {
        var errors = text.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct().ToList();
        return errors.Count > 0 ? string.Join('\n', errors) : text.Trim();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    private static RestoreException Fault(AssemblyRequest request, CellPlace place, string problem) =>
        new($"{place.Name}, line {request.Line}: #r \"project: {request.Path}\": {problem}");
}
