using System.Globalization;
using System.Text.Json;
using NuGet.Versioning;

namespace AlgoAcademy.Scripting.Packages.Direct;

/// <summary>
/// Versions that packages were built for and no source has, with the next higher one that NuGet found instead. It is
/// learnt from each restore and believed for a day: only the sources can say when it changes.
/// </summary>
internal sealed class RaisedVersions(string file, TimeProvider time)
{
    private static readonly TimeSpan BelievedFor = TimeSpan.FromHours(24);
    private static readonly Lock Gate = new();

    private readonly Lazy<Dictionary<string, NuGetVersion>> _known = new(() => Read(file, time.GetUtcNow()));

    /// <summary>What takes the place of a version that no source has; null when that was not seen.</summary>
    public NuGetVersion? Find(string id, NuGetVersion wanted) => _known.Value.GetValueOrDefault(Key(id, wanted));

    /// <summary>Remembers what a restore (its project.assets.json) had to raise.</summary>
    public void Learn(string assetsFile)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var lines = In(assetsFile).Select(r => string.Create(CultureInfo.InvariantCulture, $"{Key(r.Id, r.Wanted)} {r.Found.ToNormalizedString()} {now}")).ToList();
        if (lines.Count == 0) return;
        lock (Gate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.AppendAllLines(file, lines);
        }
    }

    // A package whose version is above the highest that anybody asks for: that one was not to be had.
    private static IEnumerable<(string Id, NuGetVersion Wanted, NuGetVersion Found)> In(string assetsFile)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        var root = document.RootElement;
        var target = root.GetProperty("targets").EnumerateObject().First().Value;
        var asked = target.EnumerateObject()
            .SelectMany(library => library.Value.TryGetProperty("dependencies", out var needed) ? needed.EnumerateObject().Select(d => (Id: d.Name, Range: d.Value.GetString())) : [])
            .Concat(root.GetProperty("project").GetProperty("frameworks").EnumerateObject().First().Value.GetProperty("dependencies").EnumerateObject()
                .Select(d => (Id: d.Name, Range: d.Value.GetProperty("version").GetString())))
            .ToLookup(d => d.Id, d => d.Range, StringComparer.OrdinalIgnoreCase);
        foreach (var library in target.EnumerateObject())
        {
            var name = library.Name.Split('/');
            var ranges = asked[name[0]].Select(text => VersionRange.TryParse(text!, out var range) ? range : null).ToList();
            if (ranges.Count == 0 || ranges.Any(r => r is null || r.IsFloating || r.MinVersion is null)) continue;
            var wanted = ranges.Max(r => r!.MinVersion!)!;
            var found = NuGetVersion.Parse(name[1]);
            if (found > wanted) yield return (name[0], wanted, found);
        }
    }

    private static Dictionary<string, NuGetVersion> Read(string file, DateTimeOffset now)
    {
        var known = new Dictionary<string, NuGetVersion>(StringComparer.Ordinal);
        if (!File.Exists(file)) return known;
        foreach (var parts in File.ReadLines(file).Select(line => line.Split(' ')))
        {
            // A line may be half written by another kernel.
            if (parts.Length != 4 || !NuGetVersion.TryParse(parts[2], out var found) || !long.TryParse(parts[3], CultureInfo.InvariantCulture, out var seconds)) continue;
            if (now - DateTimeOffset.FromUnixTimeSeconds(seconds) <= BelievedFor) known[$"{parts[0]} {parts[1]}"] = found;
        }

        return known;
    }

    private static string Key(string id, NuGetVersion version) => $"{id.ToLowerInvariant()} {version.ToNormalizedString().ToLowerInvariant()}";
}
