using System.Text.RegularExpressions;
using NSec.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>The private Ed25519 key (RFC 8032) that signs manifests, with the id buyers' tools know it by.</summary>
/// <remarks>The id is <c>dev-</c> or <c>key-</c> and the first 16 hexadecimal digits of the public key's SHA-256, so an id cannot be claimed by another key by mistake.</remarks>
public sealed partial class SigningKey : IDisposable
{
    private const string DevelopmentPrefix = "dev-";
    private const string ReleasePrefix = "key-";
    private readonly Key key;

    internal SigningKey(Key key, bool isDevelopment)
    {
        this.key = key;
        var publicBytes = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        Id = (isDevelopment ? DevelopmentPrefix : ReleasePrefix) + Sha256Text.Of(publicBytes)[..16];
        Public = new TrustedKey(Id, publicBytes);
    }

    /// <summary>The key's id, stated in every manifest it signs.</summary>
    public string Id { get; }

    /// <summary>True for a key that was generated for development; a shop in production refuses it.</summary>
    public bool IsDevelopment => IsDevelopmentId(Id);

    /// <summary>The public half, to be handed to those who verify.</summary>
    public TrustedKey Public { get; }

    /// <summary>Makes a new key in memory; <see cref="SigningKeyFile"/> keeps one on disk.</summary>
    public static SigningKey Generate(bool isDevelopment) => new(
        Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }),
        isDevelopment);

    /// <summary>Signs bytes: 64 bytes, the same each time for the same input (Ed25519 needs no randomness).</summary>
    public byte[] Sign(ReadOnlySpan<byte> bytes) => SignatureAlgorithm.Ed25519.Sign(key, bytes);

    /// <inheritdoc />
    public void Dispose() => key.Dispose();

    internal static bool IsDevelopmentId(string id) => id.StartsWith(DevelopmentPrefix, StringComparison.Ordinal);

    internal static bool IsValidId(string? id) => id is { Length: <= 64 } && Words().IsMatch(id);

    internal byte[] ExportPrivateText() => key.Export(KeyBlobFormat.PkixPrivateKeyText);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
