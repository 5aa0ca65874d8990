namespace AlgoAcademy.Bundles;

/// <summary>The publisher's changes to an index: each gives the next list, to be signed and published.</summary>
/// <param name="key">The key that will sign.</param>
/// <param name="clock">The publisher's clock.</param>
public sealed class IndexEdit(SigningKey key, TimeProvider clock)
{
    /// <summary>How long a new list counts.</summary>
    public TimeSpan Life { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The first list of a product, without a release.</summary>
    public ReleaseIndex Begin(string product) => Dated(new ReleaseIndex
    {
        Product = product,
        Sequence = 0,
        Created = default,
        Expires = default,
        KeyId = key.Id,
        Releases = [],
    });

    /// <summary>The same list with a new date.</summary>
    public ReleaseIndex Renew(ReleaseIndex index) => Dated(index);

    /// <summary>The list with one more release, or with new deltas and changelog of a release that is in it.</summary>
    /// <exception cref="ArgumentException">The version is in the list with another zip: a release never changes.</exception>
    public ReleaseIndex Add(ReleaseIndex index, IndexedRelease release)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(release);
        if (index.Releases.FirstOrDefault(known => known.Version == release.Version) is { } taken && taken.Sha256 != release.Sha256)
            throw new ArgumentException($"{index.Product} {release.Version} is published with another zip ({taken.Sha256}); give the new one a higher version.", nameof(release));
        return Dated(index with
        {
            Releases = [.. index.Releases.Where(known => known.Version != release.Version).Append(release).OrderBy(known => known.Version)],
        });
    }

    /// <summary>The list with a release withdrawn. It stays in the list, so that who has it learns why.</summary>
    /// <param name="index">The list.</param>
    /// <param name="version">The release.</param>
    /// <param name="reason">Why, in a sentence the owners read.</param>
    /// <param name="malware">True when it is harmful.</param>
    /// <exception cref="ArgumentException">There is no such release, or no reason.</exception>
    public ReleaseIndex Withdraw(ReleaseIndex index, BundleVersion version, string reason, bool malware = false)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (!index.Releases.Any(release => release.Version == version))
            throw new ArgumentException($"{index.Product} must have a release {version} to withdraw; it has {string.Join(", ", index.Releases.Select(r => r.Version))}.", nameof(version));
        return Dated(index with
        {
            Releases = [.. index.Releases.Select(release => release.Version == version ? release with { Yanked = reason, Malware = malware } : release)],
        });
    }

    private ReleaseIndex Dated(ReleaseIndex index)
    {
        var now = clock.GetUtcNow();
        var created = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        return index with { Sequence = index.Sequence + 1, Created = created, Expires = created + Life, KeyId = key.Id };
    }
}
