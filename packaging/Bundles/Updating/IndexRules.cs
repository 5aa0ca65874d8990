using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>The rules an index keeps whether it was just composed or read from a stranger's server.</summary>
internal static class IndexRules
{
    private const int LongestText = 20_000;

    /// <summary>Refuses an index that breaks a rule.</summary>
    /// <exception cref="ManifestException">Lists every fault.</exception>
    public static void Check(ReleaseIndex index)
    {
        var faults = Faults(index).ToList();
        if (faults.Count > 0)
            throw new ManifestException("The index of releases is not acceptable: " + string.Join(" ", faults));
    }

    private static IEnumerable<string> Faults(ReleaseIndex index)
    {
        if (!ProductId.IsValid(index.Product))
            yield return $"product must be lower-case words joined by hyphens; was \"{index.Product}\".";
        if (!SigningKey.IsValidId(index.KeyId))
            yield return $"keyId must be lower-case words joined by hyphens; was \"{index.KeyId}\".";
        if (index.Sequence < 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"sequence must be at least 1; was {index.Sequence}.");
        if (index.Expires <= index.Created || index.Expires - index.Created > ReleaseIndex.LongestLife)
            yield return string.Create(CultureInfo.InvariantCulture, $"expires must follow created by at most {ReleaseIndex.LongestLife.TotalDays} days; was {index.Expires:O} after {index.Created:O}.");
        for (var i = 1; i < index.Releases.Count; i++)
        {
            if (index.Releases[i - 1].Version >= index.Releases[i].Version)
                yield return $"releases must be in ascending order of version and each once; {index.Releases[i].Version} comes after {index.Releases[i - 1].Version}.";
        }

        foreach (var fault in index.Releases.SelectMany(FaultsOf))
            yield return fault;
    }

    private static IEnumerable<string> FaultsOf(IndexedRelease release)
    {
        if (release.Version.IsPrerelease && release.Channel == BundleChannel.Stable)
            yield return $"a pre-release belongs to the preview channel; {release.Version} was put into stable.";
        if (!Sha256Text.IsValid(release.Sha256) || release.Size <= 0)
            yield return $"{release.Version} must state the SHA-256 and the size of its zip.";
        if (release.Changelog.Length > LongestText || release.Yanked is { Length: 0 or > LongestText })
            yield return string.Create(CultureInfo.InvariantCulture, $"{release.Version} must have at most {LongestText} characters of changelog, and of the reason why it was withdrawn.");
        foreach (var delta in release.Deltas.Where(delta => delta.From >= release.Version || !Sha256Text.IsValid(delta.Sha256) || delta.Size <= 0))
            yield return $"a delta to {release.Version} must start from an earlier release and state SHA-256 and size; was from {delta.From}.";
        if (release.Deltas.DistinctBy(delta => delta.From).Count() != release.Deltas.Count)
            yield return $"{release.Version} must have one delta from a release at most.";
    }
}
