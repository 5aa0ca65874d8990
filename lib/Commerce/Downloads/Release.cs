namespace AlgoAcademy.Commerce;

/// <summary>A bundle of a product. Once published it is immutable: the same version never has other bytes.</summary>
public sealed class Release
{
    /// <summary>The release's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The product it delivers.</summary>
    public required string ProductId { get; init; }

    /// <summary>First number of the version.</summary>
    public required int Major { get; init; }

    /// <summary>Second number of the version.</summary>
    public required int Minor { get; init; }

    /// <summary>Third number of the version.</summary>
    public required int Patch { get; init; }

    /// <summary>What follows the numbers of a version before a release: "rc.1"; empty for a release.</summary>
    public string Pre { get; init; } = "";

    /// <summary>Who is offered it.</summary>
    public ReleaseChannel Channel { get; init; }

    /// <summary>How far it has come.</summary>
    public ReleaseState State { get; set; } = ReleaseState.Draft;

    /// <summary>SHA-256 of the bundle, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of the bundle in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The lessons in it: "L27,L28"; the others of its module are in the making.</summary>
    public required string LessonIds { get; init; }

    /// <summary>What changed, in Markdown; empty when nobody wrote it.</summary>
    public string Changelog { get; init; } = "";

    /// <summary>When it was published (UTC); while it is a draft, when it was begun.</summary>
    public required DateTimeOffset PublishedAt { get; set; }

    /// <summary>When the owners of earlier versions were told of it (UTC); null while they were not.</summary>
    public DateTimeOffset? AnnouncedAt { get; set; }

    /// <summary>When it was withdrawn (UTC); null while it stands.</summary>
    public DateTimeOffset? YankedAt { get; set; }

    /// <summary>Why it was withdrawn, for its owners to read; null while it stands.</summary>
    public string? YankReason { get; set; }

    /// <summary>True when it was withdrawn because it is harmful.</summary>
    public bool IsMalware { get; set; }

    /// <summary>Orders releases by precedence of their versions (SemVer 2, section 11).</summary>
    public static IComparer<Release> ByVersion { get; } = Comparer<Release>.Create(ReleaseVersion.Compare);

    /// <summary>The version as text: "1.0.0", "1.1.0-rc.1".</summary>
    public string Version => FormattableString.Invariant($"{Major}.{Minor}.{Patch}") + (Pre.Length > 0 ? "-" + Pre : "");

    /// <summary>The lessons in it, one by one.</summary>
    public IReadOnlyList<string> Lessons => LessonIds.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The newest of some releases that a channel is offered; owners on preview are offered stable releases too. Null when there is none.</summary>
    public static Release? Newest(IEnumerable<Release> releases, ReleaseChannel channel = ReleaseChannel.Stable) => releases
        .Where(release => release is { State: ReleaseState.Published, YankedAt: null }
            && (release.Channel == ReleaseChannel.Stable || channel == ReleaseChannel.Preview))
        .Max(ByVersion);
}
