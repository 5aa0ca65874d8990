namespace AlgoAcademy.Bundles;

/// <summary>The signed list of a product's releases: what an updater may believe about what is newest, until it expires.</summary>
/// <remarks>
/// After The Update Framework (TUF 1.0.33, roles timestamp and snapshot): the sequence only grows, so an old list cannot be
/// served again, and the list expires, so nobody can be kept on an old one for ever.
/// </remarks>
public sealed record ReleaseIndex
{
    /// <summary>Name of the list where it lies as a file.</summary>
    public const string FileName = "index.json";

    /// <summary>Name of the signature over its bytes: 64 raw bytes, Ed25519 (RFC 8032).</summary>
    public const string SignatureFileName = "index.sig";

    /// <summary>The layout this code writes and reads.</summary>
    public const string CurrentSchema = "algoacademy-index/1";

    /// <summary>How long a list may be vouched for at most.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(90);

    /// <summary>Product id such as <c>module-5</c>.</summary>
    public required string Product { get; init; }

    /// <summary>Number of the list, from 1; each new list of the product has a higher one.</summary>
    public required long Sequence { get; init; }

    /// <summary>When the list was made, UTC, whole seconds.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When the list stops to count (excluded), UTC, whole seconds.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>Id of the key that signs the list.</summary>
    public required string KeyId { get; init; }

    /// <summary>All releases ever published, in ascending order of their versions; withdrawn ones stay, with the reason.</summary>
    public required IReadOnlyList<IndexedRelease> Releases { get; init; }

    /// <summary>The list's one spelling in bytes; what is signed.</summary>
    public byte[] ToBytes() => IndexJson.Write(this);

    /// <summary>Reads a list from its canonical bytes.</summary>
    /// <exception cref="ManifestException">The bytes are not the canonical spelling of a list of this schema.</exception>
    public static ReleaseIndex Read(ReadOnlyMemory<byte> bytes) => IndexJson.Read(bytes);
}
