using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Packages.Direct;
using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>
/// Finds packages with all they depend on: folder feeds of the notebook's nuget.config first, unpacked by content;
/// everything else through NuGet.
/// </summary>
internal sealed class PackageResolver(SessionOptions options, TimeProvider time)
{
    private readonly PackageStore _store = new(options.CacheDirectory);
    private readonly NuGetRestore _restore = new(options.CacheDirectory, time);

    /// <summary>Resolves requests together, so that shared dependencies agree.</summary>
    /// <param name="requests">All packages of the session so far and the new ones.</param>
    /// <param name="sources">Sources added with <c>#i</c>.</param>
    /// <param name="beforeRestore">Called with what is about to be restored when that will take a while.</param>
    /// <param name="cancellationToken">Stops a running restore.</param>
    /// <exception cref="RestoreException">A package cannot be had.</exception>
    public async Task<RestoreResult> ResolveAsync(
        IReadOnlyList<PackageRequest> requests,
        IReadOnlyList<string> sources,
        Action<IReadOnlyList<PackageRequest>> beforeRestore,
        CancellationToken cancellationToken)
    {
        var settings = NuGetSettings.Find(options.WorkingDirectory);
        var feeds = new FolderFeeds([.. sources.Where(IsFolder).Select(ToAbsolute), .. settings.FolderFeeds]);
        var (local, rest) = TakeLocal(requests, feeds);
        if (rest.Count == 0) return new RestoreResult(local, []);

        var input = new RestoreInput(rest, [.. sources.Select(s => IsFolder(s) ? ToAbsolute(s) : s)], options.WorkingDirectory, settings.Files);
        if (_restore.FromCache(input) is { } cached) return new RestoreResult([.. local, .. cached], []);
        if (Direct(settings, input, rest) is { } onDisk) return new RestoreResult([.. local, .. onDisk], []);
        beforeRestore(rest);
        var restored = await RestoreAsync(settings, input, cancellationToken);
        return restored with { Packages = [.. local, .. restored.Packages] };
    }

    // On the road the newest version at hand is better than none.
    private async Task<RestoreResult> RestoreAsync(NuGetSettings settings, RestoreInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await _restore.RunAsync(input, cancellationToken);
        }
        catch (RestoreException e) when (e.IsOffline && input.IsFloating && FromDisk(settings, input) is { } found)
        {
            var names = string.Join("; ", found.Where(p => input.Packages.Any(r => r.Id.Equals(p.Id, StringComparison.OrdinalIgnoreCase))).Select(p => $"{p.Id} {p.Version}"));
            return new RestoreResult(found, []) { Notice = $"The package sources cannot be reached; the newest versions on this machine were loaded: {names}." };
        }
    }

    private IReadOnlyList<ResolvedPackage>? FromDisk(NuGetSettings settings, RestoreInput input)
    {
        var packages = GlobalPackages.Find(settings);
        var pinned = new List<PackageRequest>();
        foreach (var request in input.Packages)
        {
            if (!VersionRange.TryParse(request.Version ?? "*", out var range) || packages.Newest(request.Id, range) is not { } version) return null;
            pinned.Add(request with { Version = range.IsFloating ? version.ToNormalizedString() : request.Version });
        }

        return Direct(settings, input, pinned);
    }

    private IReadOnlyList<ResolvedPackage>? Direct(NuGetSettings settings, RestoreInput input, IReadOnlyList<PackageRequest> requests) =>
        FrameworkPackages.Find() is { } framework
            ? new DirectResolution(GlobalPackages.Find(settings), framework, _restore.RaisedIn(input)).Resolve(requests)
            : null;

    // Follows the dependencies of local packages, the highest version wanted wins; what no folder holds is left for NuGet.
    private (List<ResolvedPackage> Local, List<PackageRequest> Others) TakeLocal(IReadOnlyList<PackageRequest> requests, FolderFeeds feeds)
    {
        var rest = new List<PackageRequest>();
        var chosen = new Dictionary<string, NuGetVersion>(StringComparer.OrdinalIgnoreCase);
        var local = new Dictionary<string, ResolvedPackage>(StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<PackageRequest>(requests);
        while (queue.TryDequeue(out var request))
        {
            if (feeds.Find(request) is not { } package)
            {
                if (!rest.Contains(request)) rest.Add(request);
                continue;
            }

            if (chosen.TryGetValue(request.Id, out var version) && version >= package.Version) continue;
            chosen[request.Id] = package.Version;
            var root = _store.Unpack(package.File, package.Id, package.Version.ToNormalizedString());
            var nuspec = Nuspec.Read(root, PackageFolder.Framework);
            local[request.Id] = PackageFolder.Resolve(root, nuspec);
            foreach (var needed in nuspec.Dependencies) queue.Enqueue(new PackageRequest(needed.Id, needed.Range));
        }

        return ([.. local.Values], MergeDuplicates(rest));
    }

    // A project may name a package once. What the user wrote comes first; NuGet raises it if a dependency needs more.
    private static List<PackageRequest> MergeDuplicates(List<PackageRequest> requests) =>
        [.. requests.GroupBy(r => r.Id, StringComparer.OrdinalIgnoreCase).Select(g => g.FirstOrDefault(r => r.Version is not null) ?? g.First())];

    private static bool IsFolder(string source) => !source.Contains("://", StringComparison.Ordinal);

    private string ToAbsolute(string folder) => Path.GetFullPath(folder, options.WorkingDirectory);
}
