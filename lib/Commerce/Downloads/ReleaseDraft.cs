namespace AlgoAcademy.Commerce;

/// <summary>A verified and stored bundle that is to become a release.</summary>
/// <param name="ProductId">The product it delivers.</param>
/// <param name="Version">Three numbers; versions before a release come with channels.</param>
/// <param name="Sha256">SHA-256 of the bundle, lower-case hex.</param>
/// <param name="Size">Size of the bundle in bytes.</param>
/// <param name="LessonIds">The lessons in it.</param>
public sealed record ReleaseDraft(string ProductId, string Version, string Sha256, long Size, IReadOnlyList<string> LessonIds);
