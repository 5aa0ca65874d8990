namespace AlgoAcademy.Bundles;

/// <summary>One file of a bundle as the manifest states it.</summary>
/// <param name="Path">Place inside the bundle, see <see cref="BundlePath"/>.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Sha256">SHA-256 (FIPS 180-4) of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Executable">True for launchers: the owner may run the file.</param>
public sealed record ManifestFile(string Path, long Size, string Sha256, bool Executable);
