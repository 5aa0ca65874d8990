namespace AlgoAcademy.Bundles;

/// <summary>One release as the signed index states it.</summary>
public sealed record IndexedRelease
{
    /// <summary>Version of the release.</summary>
    public required BundleVersion Version { get; init; }

    /// <summary>Channel of the release.</summary>
    public required BundleChannel Channel { get; init; }

    /// <summary>When it was published, UTC, whole seconds.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>SHA-256 of the zip.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the zip in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What changed, in Markdown; empty when nothing is worth a word.</summary>
    public string Changelog { get; init; } = "";

    /// <summary>Why the release was withdrawn; null while it stands.</summary>
    public string? Yanked { get; init; }

    /// <summary>True when the release was found to be harmful: whoever has it should stop using it.</summary>
    public bool Malware { get; init; }

    /// <summary>Smaller ways to this release, by the release they start from.</summary>
    public IReadOnlyList<IndexedDelta> Deltas { get; init; } = [];

    /// <summary>True when the release may be offered.</summary>
    public bool IsOffered => Yanked is null && !Malware;

    /// <summary>Where the zip lies in a store.</summary>
    public BundleKey KeyOf(string product) => new(product, Version, Sha256);
}
