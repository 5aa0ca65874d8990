namespace AlgoAcademy.Bundles;

/// <summary>Reads a bundle's manifest and decides whether a trusted key signed it, before any word of it is believed.</summary>
internal static class SignedManifest
{
    private const long LargestManifest = 16L << 20;

    /// <summary>The manifest, or null with the reasons added to <paramref name="refusals"/>.</summary>
    public static Manifest? Read(BundleFiles files, TrustedKeys trusted, List<Refusal> refusals)
    {
        var before = refusals.Count;
        var bytes = ReadBounded(files, Manifest.FileName, (RefusalKind.Manifest, LargestManifest), refusals);
        var signature = ReadBounded(files, Manifest.SignatureFileName, (RefusalKind.Signature, SignatureCheck.Size), refusals);
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

        if (SignatureCheck.FaultOf(Manifest.FileName, manifest.KeyId, (bytes, signature), trusted) is { } unsigned)
            refusals.Add(unsigned);
        return refusals.Count == before ? manifest : null;
    }

    /// <summary>A file's bytes, or null with the reason added when it is missing, too large or damaged.</summary>
    public static byte[]? ReadBounded(BundleFiles files, string path, (RefusalKind Kind, long Largest) rule, List<Refusal> refusals)
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
