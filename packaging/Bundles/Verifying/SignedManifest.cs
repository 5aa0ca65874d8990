namespace AlgoAcademy.Bundles;

/// <summary>Reads a bundle's manifest and decides whether a trusted key signed it, before any word of it is believed.</summary>
internal static class SignedManifest
{
    private const long LargestManifest = 16L << 20;
    private const int SignatureSize = 64;

    /// <summary>The manifest, or null with the reasons added to <paramref name="refusals"/>.</summary>
    public static Manifest? Read(BundleFiles files, TrustedKeys trusted, List<Refusal> refusals)
    {
        var before = refusals.Count;
        var bytes = ReadBounded(files, Manifest.FileName, (RefusalKind.Manifest, LargestManifest), refusals);
        var signature = ReadBounded(files, Manifest.SignatureFileName, (RefusalKind.Signature, SignatureSize), refusals);
        if (bytes is null || signature is null)
            return null;
        Manifest manifest;
        try
        {
            manifest = Manifest.Read(bytes);
        }
        catch (ManifestException fault)
        {
            refusals.Add(new Refusal(RefusalKind.Manifest, Manifest.FileName, fault.Message));
            return null;
        }

        CheckSignature(manifest.KeyId, (bytes, signature), trusted, refusals);
        return refusals.Count == before ? manifest : null;
    }

    private static void CheckSignature(
        string keyId, (byte[] Manifest, byte[] Signature) signed, TrustedKeys trusted, List<Refusal> refusals)
    {
        if (!trusted.TryFind(keyId, out var key))
        {
            refusals.Add(new Refusal(
                RefusalKind.UnknownKey, Manifest.FileName, $"manifest.json must be signed by a trusted key; it names {keyId}, which is not trusted."));
        }
        else if (key.IsRevoked)
        {
            refusals.Add(new Refusal(RefusalKind.RevokedKey, Manifest.FileName, $"manifest.json is signed by {keyId}, which was revoked."));
        }
        else if (!key.Verify(signed.Manifest, signed.Signature))
        {
            refusals.Add(new Refusal(
                RefusalKind.Signature,
                Manifest.SignatureFileName,
                $"manifest.sig must be the signature of {keyId} over manifest.json; one of the two was changed."));
        }
    }

    private static byte[]? ReadBounded(BundleFiles files, string path, (RefusalKind Kind, long Largest) rule, List<Refusal> refusals)
    {
        if (!files.Paths.Contains(path))
        {
            refusals.Add(new Refusal(rule.Kind, path, $"A bundle must have {path}; it is missing."));
            return null;
        }

        if (files.SizeOf(path) > rule.Largest)
        {
            refusals.Add(new Refusal(rule.Kind, path, $"{path} is too large to be genuine."));
            return null;
        }

        try
        {
            using var content = new MemoryStream();
            files.CopyTo(path, content);
            return content.ToArray();
        }
        catch (InvalidDataException fault)
        {
            refusals.Add(new Refusal(rule.Kind, path, fault.Message));
            return null;
        }
    }
}
