namespace AlgoAcademy.Bundles;

/// <summary>The one place that decides whether a signature counts.</summary>
internal static class SignatureCheck
{
    /// <summary>Ed25519 signatures are this long (RFC 8032).</summary>
    public const int Size = 64;

    /// <summary>Why the signature does not count, or null when a trusted, unrevoked key made it over these bytes.</summary>
    /// <param name="file">Name of the signed file, such as <c>manifest.json</c>.</param>
    /// <param name="keyId">The key the file names.</param>
    /// <param name="signed">The file's bytes and the signature's.</param>
    /// <param name="trusted">The keys that count.</param>
    public static Refusal? FaultOf(string file, string keyId, (byte[] Bytes, byte[] Signature) signed, TrustedKeys trusted)
    {
        var signatureFile = Path.ChangeExtension(file, ".sig");
        if (!trusted.TryFind(keyId, out var key))
            return new Refusal(RefusalKind.UnknownKey, file, $"{file} must be signed by a trusted key; it names {keyId}, which is not trusted.");
        if (key.IsRevoked)
            return new Refusal(RefusalKind.RevokedKey, file, $"{file} is signed by {keyId}, which was revoked.");
        return signed.Signature.Length == Size && key.Verify(signed.Bytes, signed.Signature)
            ? null
            : new Refusal(RefusalKind.Signature, signatureFile, $"{signatureFile} must be the signature of {keyId} over {file}; one of the two was changed.");
    }
}
