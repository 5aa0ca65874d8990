namespace AlgoAcademy.Bundles;

/// <summary>What a bundle is and which files it consists of; the signed statement about it.</summary>
public sealed record Manifest
{
    /// <summary>Place of the manifest inside a bundle.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Place of the signature over the manifest's bytes inside a bundle: 64 raw bytes, Ed25519 (RFC 8032).</summary>
    public const string SignatureFileName = "manifest.sig";

    /// <summary>The layout of the manifest this code writes and reads.</summary>
    public const string CurrentSchema = "algoacademy-bundle/1";

    /// <summary>Product id such as <c>module-5</c>.</summary>
    public required string Product { get; init; }

    /// <summary>Version of the bundle.</summary>
    public required BundleVersion Version { get; init; }

    /// <summary>Channel of the release.</summary>
    public required BundleChannel Channel { get; init; }

    /// <summary>When the release was made, UTC, whole seconds. Given by the publisher, never read from the clock.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The oldest <c>academy</c> tool that can run the bundle.</summary>
    public required BundleVersion MinKernel { get; init; }

    /// <summary>Id of the key that signed the manifest.</summary>
    public required string KeyId { get; init; }

    /// <summary>All files except the manifest and its signature, in ordinal order of their paths.</summary>
    public required IReadOnlyList<ManifestFile> Files { get; init; }

    /// <summary>The manifest's one spelling in bytes; what is signed.</summary>
    public byte[] ToBytes() => ManifestJson.Write(this);

    /// <summary>Reads a manifest from its canonical bytes.</summary>
    /// <exception cref="ManifestException">The bytes are not the canonical spelling of a manifest of this schema.</exception>
    public static Manifest Read(ReadOnlyMemory<byte> bytes) => ManifestJson.Read(bytes);
}
