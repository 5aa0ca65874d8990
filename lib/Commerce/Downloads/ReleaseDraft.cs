namespace AlgoAcademy.Commerce;

/// <summary>A verified bundle that is to become a release.</summary>
/// <param name="ProductId">The product it delivers.</param>
/// <param name="Version">Strict SemVer 2 without build metadata; a version before a release goes to the preview channel.</param>
/// <param name="Sha256">SHA-256 of the bundle, lower-case hex.</param>
/// <param name="Size">Size of the bundle in bytes.</param>
/// <param name="LessonIds">The lessons in it.</param>
public sealed record ReleaseDraft(string ProductId, string Version, string Sha256, long Size, IReadOnlyList<string> LessonIds)
{
    /// <summary>What changed, in Markdown.</summary>
    public string Changelog { get; init; } = "";

    /// <summary>True to offer a version that would be stable to owners on preview only.</summary>
    public bool PreviewOnly { get; init; }
}
