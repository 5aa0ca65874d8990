namespace AlgoAcademy.Bundles;

/// <summary>A delta as the signed index states it.</summary>
/// <param name="From">The release it starts from.</param>
/// <param name="Sha256">SHA-256 of its zip.</param>
/// <param name="Size">Length of its zip in bytes.</param>
public sealed record IndexedDelta(BundleVersion From, string Sha256, long Size);
