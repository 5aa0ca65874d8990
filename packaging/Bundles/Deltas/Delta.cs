namespace AlgoAcademy.Bundles;

/// <summary>The signed statement of a delta: from which release to which one it leads.</summary>
/// <remarks>
/// A delta is a zip with this statement, the new release's own signed manifest, and the files that are new or changed.
/// Which files go and which stay follows from the two manifests, so nothing of that is stated twice.
/// </remarks>
public sealed record Delta
{
    /// <summary>Place of the statement inside a delta.</summary>
    public const string FileName = "delta.json";

    /// <summary>Place of the signature over the statement's bytes: 64 raw bytes, Ed25519 (RFC 8032).</summary>
    public const string SignatureFileName = "delta.sig";

    /// <summary>The layout this code writes and reads.</summary>
    public const string CurrentSchema = "algoacademy-delta/1";

    /// <summary>Product id of both releases.</summary>
    public required string Product { get; init; }

    /// <summary>The release that must be there already.</summary>
    public required BundleVersion From { get; init; }

    /// <summary>SHA-256 of the manifest of <see cref="From"/>.</summary>
    public required string FromManifestSha256 { get; init; }

    /// <summary>The release it leads to.</summary>
    public required BundleVersion To { get; init; }

    /// <summary>SHA-256 of the manifest of <see cref="To"/>.</summary>
    public required string ToManifestSha256 { get; init; }

    /// <summary>Id of the key that signed the statement.</summary>
    public required string KeyId { get; init; }

    /// <summary>The statement's one spelling in bytes; what is signed.</summary>
    public byte[] ToBytes() => DeltaJson.Write(this);

    /// <summary>Reads a statement from its canonical bytes.</summary>
    /// <exception cref="ManifestException">The bytes are not the canonical spelling of a statement of this schema.</exception>
    public static Delta Read(ReadOnlyMemory<byte> bytes) => DeltaJson.Read(bytes);
}
