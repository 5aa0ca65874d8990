namespace AlgoAcademy.Storefront;

/// <summary>A version of a product in the API.</summary>
/// <param name="Version">SemVer 2.</param>
/// <param name="Channel">stable or preview.</param>
/// <param name="PublishedAt">When (UTC).</param>
/// <param name="Sha256">Of the zip, lower-case hex.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Lessons">The lessons in it.</param>
/// <param name="Changelog">What changed, in Markdown.</param>
/// <param name="Withdrawn">Why it was withdrawn; null while it stands.</param>
public sealed record ReleaseEntry(
    string Version, string Channel, DateTimeOffset PublishedAt, string Sha256, long Size, IReadOnlyList<string> Lessons, string Changelog, string? Withdrawn);
