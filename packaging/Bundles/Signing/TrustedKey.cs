using NSec.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>A public Ed25519 key whose signatures count, or, once revoked, no longer count.</summary>
public sealed record TrustedKey
{
    private readonly PublicKey key;

    /// <summary>Takes a public key of 32 raw bytes under an id.</summary>
    /// <exception cref="ArgumentException">The id or the bytes do not fit.</exception>
    public TrustedKey(string id, ReadOnlySpan<byte> publicKey, bool isRevoked = false)
    {
        if (!SigningKey.IsValidId(id))
            throw new ArgumentException($"A key id must be lower-case words joined by hyphens; was \"{id}\".", nameof(id));
        if (!PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var imported) || imported is null)
            throw new ArgumentException($"The public key of {id} must be 32 bytes of an Ed25519 key; it is not.", nameof(publicKey));
        Id = id;
        key = imported;
        IsRevoked = isRevoked;
    }

    /// <summary>The id manifests name.</summary>
    public string Id { get; }

    /// <summary>True when signatures of this key are refused although it is known.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>True when the key was generated for development.</summary>
    public bool IsDevelopment => SigningKey.IsDevelopmentId(Id);

    /// <summary>The key's 32 raw bytes.</summary>
    public byte[] Export() => key.Export(KeyBlobFormat.RawPublicKey);

    /// <summary>True when the signature over the bytes was made by this key.</summary>
    public bool Verify(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(key, bytes, signature);
}
