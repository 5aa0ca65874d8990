namespace AlgoAcademy.Commerce;

/// <summary>A published bundle of a product. Immutable: the same version never has other bytes.</summary>
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

    /// <summary>SHA-256 of the bundle, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of the bundle in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The lessons in it: "L27,L28"; the others of its module are in the making.</summary>
    public required string LessonIds { get; init; }

    /// <summary>When it was published (UTC).</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Orders releases by version number.</summary>
    public static IComparer<Release> ByVersion { get; } =
        Comparer<Release>.Create((left, right) => (left.Major, left.Minor, left.Patch).CompareTo((right.Major, right.Minor, right.Patch)));

    /// <summary>The version as text: "1.0.0".</summary>
    public string Version => FormattableString.Invariant($"{Major}.{Minor}.{Patch}");

    /// <summary>The lessons in it, one by one.</summary>
    public IReadOnlyList<string> Lessons => LessonIds.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
