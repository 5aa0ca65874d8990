using AlgoAcademy.Scripting.Cells;
using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Packages.Direct;

/// <summary>
/// Resolves packages that are on disk already without starting the SDK, which takes seconds. It answers only where the
/// answer is certain: each package and all it needs are there in exactly the lowest version that will do, and no
/// requirement contradicts another. Everything else is NuGet's to decide. A test holds both to the same results.
/// </summary>
internal sealed class DirectResolution(GlobalPackages packages, FrameworkPackages framework, RaisedVersions raised)
{
    private const int MostRounds = 50;

    private readonly Dictionary<(string Id, NuGetVersion Version), Nuspec?> _nuspecs = [];

    /// <summary>The packages with all they need, or null when it takes NuGet to say.</summary>
    public IReadOnlyList<ResolvedPackage>? Resolve(IReadOnlyList<PackageRequest> requests)
    {
        var roots = new Dictionary<string, VersionRange>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
        {
            if (RangeOf(request.Version) is not { } range) return null;
            roots[request.Id] = range;
        }

        // Versions rise as needs are found; the walk is repeated until it meets only what it has chosen.
        var chosen = roots.ToDictionary(r => r.Key, r => r.Value.MinVersion!, StringComparer.OrdinalIgnoreCase);
        for (var round = 0; round < MostRounds; round++)
        {
            if (Walk(roots, chosen) is not { } needs) return null;
            var next = needs.ToDictionary(n => n.Key, n => Lowest(n.Key, n.Value), StringComparer.OrdinalIgnoreCase);
            if (next.Count == chosen.Count && next.All(n => chosen.TryGetValue(n.Key, out var version) && version == n.Value))
                return AreMet(roots, needs, chosen) ? Files(roots.Keys, chosen) : null;
            chosen = next;
        }

        return null;
    }

    // All that is reached from the roots in the chosen versions, with the ranges it is wanted in.
    private Dictionary<string, List<VersionRange>>? Walk(Dictionary<string, VersionRange> roots, Dictionary<string, NuGetVersion> chosen)
    {
        var needs = roots.ToDictionary(r => r.Key, r => new List<VersionRange> { r.Value }, StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<string>(roots.Keys);
        while (queue.TryDequeue(out var id))
        {
            // What is not on disk may yet be overtaken by a version that is.
            foreach (var dependency in Nuspec(id, chosen.GetValueOrDefault(id) ?? Lowest(id, needs[id]))?.Dependencies ?? [])
            {
                if (RangeOf(dependency.Range) is not { } range) return null;
                if (framework.Contains(dependency.Id, range.MinVersion!)) continue;
                if (needs.TryGetValue(dependency.Id, out var ranges))
                {
                    ranges.Add(range);
                    continue;
                }

                needs[dependency.Id] = [range];
                queue.Enqueue(dependency.Id);
            }
        }

        return needs;
    }

    // What no source has is known from earlier restores; NuGet takes the next higher one.
    private NuGetVersion Lowest(string id, List<VersionRange> ranges)
    {
        var wanted = ranges.Max(r => r.MinVersion!)!;
        return packages.Locate(id, wanted) is null ? raised.Find(id, wanted) ?? wanted : wanted;
    }

    // What the user wrote stands even where a package wants more; NuGet calls that a downgrade and refuses it.
    private bool AreMet(
        Dictionary<string, VersionRange> roots, Dictionary<string, List<VersionRange>> needs, Dictionary<string, NuGetVersion> chosen) =>
        needs.All(n => Nuspec(n.Key, chosen[n.Key]) is not null && n.Value.TrueForAll(range => range.Satisfies(chosen[n.Key])))
        && roots.All(r => r.Value.MinVersion == chosen[r.Key]);

    private List<ResolvedPackage> Files(IEnumerable<string> roots, Dictionary<string, NuGetVersion> chosen)
    {
        var parts = Parts(roots, chosen);
        return [.. chosen.Select(c =>
        {
            var nuspec = Nuspec(c.Key, c.Value)!;
            // NuGet keeps the name of a package that the framework contains, and none of its files.
            if (framework.Contains(c.Key, c.Value)) return new ResolvedPackage(nuspec.Id, c.Value.ToNormalizedString(), packages.Locate(c.Key, c.Value)!);
            var package = PackageFolder.Resolve(packages.Locate(c.Key, c.Value)!, nuspec with { Version = c.Value.ToNormalizedString() });
            return package with
            {
                CompileFiles = parts[c.Key].HasFlag(PackageParts.Compile) ? package.CompileFiles : [],
                RuntimeFiles = parts[c.Key].HasFlag(PackageParts.Runtime) ? package.RuntimeFiles : [],
                NativeFiles = parts[c.Key].HasFlag(PackageParts.Native) ? package.NativeFiles : [],
            };
        })];
    }

    // A part of a package is used when some way from a root to it keeps that part on each step.
    private Dictionary<string, PackageParts> Parts(IEnumerable<string> roots, Dictionary<string, NuGetVersion> chosen)
    {
        var parts = chosen.Keys.ToDictionary(id => id, _ => PackageParts.None, StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<string>();
        foreach (var root in roots) Grant(root, PackageParts.All);
        while (queue.TryDequeue(out var id))
        {
            foreach (var dependency in Nuspec(id, chosen[id])!.Dependencies.Where(d => chosen.ContainsKey(d.Id)))
                Grant(dependency.Id, parts[id] & dependency.Parts);
        }

        return parts;

        void Grant(string id, PackageParts granted)
        {
            if ((parts[id] | granted) == parts[id]) return;
            parts[id] |= granted;
            queue.Enqueue(id);
        }
    }

    private Nuspec? Nuspec(string id, NuGetVersion version)
    {
        if (_nuspecs.TryGetValue((id, version), out var known)) return known;
        var folder = packages.Locate(id, version);
        var nuspec = folder is null ? null : Packages.Nuspec.Read(folder, PackageFolder.Framework);
        if (nuspec is { IsSpecial: true } || (folder is not null && PackageFolder.IsIncompatible(folder))) nuspec = null;
        return _nuspecs[(id, version)] = nuspec;
    }

    // Only "this version or newer", with or without an end, has a lowest version that can be looked for on disk.
    private static VersionRange? RangeOf(string? text) =>
        text is not null && VersionRange.TryParse(text, out var range) && range is { IsFloating: false, HasLowerBound: true, IsMinInclusive: true } ? range : null;
}
