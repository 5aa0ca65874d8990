namespace AlgoAcademy.Commerce;

/// <summary>A published delta: the files that changed between two releases of a product, as a signed zip.</summary>
public sealed class ReleaseDelta
{
    /// <summary>The delta's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The release it leads to.</summary>
    public required Guid ReleaseId { get; init; }

    /// <summary>The release it starts from.</summary>
    public required Guid FromReleaseId { get; init; }

    /// <summary>SHA-256 of its zip, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of its zip in bytes.</summary>
    public required long Size { get; init; }
}
