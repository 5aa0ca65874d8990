using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Engine;
using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>The packages and assembly files a session has loaded so far.</summary>
internal sealed class SessionPackages(SessionOptions options, NotebookLoadContext loadContext, SubmissionChain chain)
{
    private readonly PackageResolver _resolver = new(options, TimeProvider.System);
    private readonly Dictionary<string, ResolvedPackage> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _requests = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Makes the packages and files of a cell usable; returns the packages that are new.</summary>
    /// <exception cref="RestoreException">Something cannot be had; the session is as before.</exception>
    public async Task<AddedPackages> AddAsync(
        ParsedCell cell, string cellName, Action<IReadOnlyList<PackageRequest>> beforeRestore, CancellationToken cancellationToken)
    {
        var files = cell.Assemblies.Select(a => FindAssembly(a, cellName)).OfType<string>().ToList();
        var sources = _sources.Concat(cell.Sources).Distinct().ToList();
        var (requests, aliases) = PackageAliases.Apply(cell.Packages);
        var wanted = requests.Where(p => !IsLoaded(p)).Distinct().ToList();
        var result = wanted.Count == 0
            ? new RestoreResult([], [])
            : await _resolver.ResolveAsync([.. AlreadyLoadedBut(wanted), .. wanted], sources, beforeRestore, cancellationToken);
        foreach (var package in wanted) RefuseOtherVersion(package, result.Packages);

        var dead = sources.Where(s => result.Messages.Any(m => m.IsUnreachable && m.Text.Contains(s, StringComparison.OrdinalIgnoreCase))).ToList();
        _sources.Clear();
        _sources.AddRange(sources.Except(dead));
        _requests.UnionWith(wanted.Select(p => p.Id));
        foreach (var file in files) LoadFile(file);
        var notices = aliases.Concat(result.Notice is { } notice ? [notice] : []).Concat(dead.Select(s => $"The source {s} cannot be reached; it is left out from now on.")).Concat(Raised(result.Packages, wanted)).Concat(KeptBack(result.Packages)).ToList();
        return new AddedPackages(result.Packages.Where(Load).ToList(), notices);
    }

    private bool IsLoaded(PackageRequest request) =>
        _loaded.TryGetValue(request.Id, out var package) && (request.Version is null or "*" || request.Version == package.Version);

    // Packages of earlier cells take part, at the version they have, so that shared dependencies agree with them.
    private IEnumerable<PackageRequest> AlreadyLoadedBut(List<PackageRequest> wanted) =>
        _requests.Where(id => !wanted.Any(w => w.Id.Equals(id, StringComparison.OrdinalIgnoreCase)))
            .Select(id => _loaded[id])
            .Select(p => new PackageRequest(p.Id, p.Version));

    private void RefuseOtherVersion(PackageRequest request, IReadOnlyList<ResolvedPackage> found)
    {
        var other = found.FirstOrDefault(p => p.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase));
        if (other is null || !_loaded.TryGetValue(request.Id, out var loaded) || loaded.Root == other.Root) return;
        throw new RestoreException(
            $"{other.Id} {other.Version} cannot be loaded because {loaded.Version} already is. Restart the kernel and run the cell with the version you want first.");
    }

    private bool Load(ResolvedPackage package)
    {
        if (!_loaded.TryAdd(package.Id, package)) return false;
        foreach (var file in package.CompileFiles.Where(f => !loadContext.IsShared(Path.GetFileNameWithoutExtension(f)))) chain.AddReference(file);
        foreach (var file in package.RuntimeFiles) loadContext.AddAssembly(file);
        foreach (var file in package.NativeFiles) loadContext.AddNativeLibrary(file);
        return true;
    }

    private void LoadFile(string file)
    {
        chain.AddReference(file);
        loadContext.AddAssembly(file);
        loadContext.AddFolder(Path.GetDirectoryName(file)!);
    }

    private string? FindAssembly(AssemblyRequest request, string cellName)
    {
        var path = Path.GetFullPath(request.Path, options.WorkingDirectory);
        if (File.Exists(path)) return path;
        // A bare name means an assembly of the framework, which every cell references anyway.
        if (FrameworkReferences.Contains(request.Path)) return null;
        throw new RestoreException($"{cellName}, line {request.Line}: #r \"{request.Path}\": there is no file {path}. Paths are relative to the notebook's folder.");
    }

    // A dependency that is loaded stays as it is; a package that was made for a newer one may miss something in it. Said once,
    // for every later cell with packages finds the same.
    private IEnumerable<string> KeptBack(IReadOnlyList<ResolvedPackage> found) =>
        found.Where(p => _loaded.TryGetValue(p.Id, out var loaded) && loaded.Version != p.Version)
            .Select(p => $"{p.Id} stays at {_loaded[p.Id].Version}, although {p.Version} is wanted now: restart the kernel and put the #r lines into one cell.")
            .Where(_told.Add);

    // "1.2.3" means at least that: what no source has in that version comes in the next higher one.
    private static IEnumerable<string> Raised(IReadOnlyList<ResolvedPackage> found, List<PackageRequest> wanted) =>
        from request in wanted
        where NuGetVersion.TryParse(request.Version, out _)
        let package = found.FirstOrDefault(p => p.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase))
        where package is not null && NuGetVersion.Parse(request.Version!) != NuGetVersion.Parse(package.Version)
        select $"{package.Id} {request.Version} was not found; {package.Version}, the next higher version, was loaded instead.";
}
