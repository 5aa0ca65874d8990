namespace AlgoAcademy.Bundles;

/// <summary>Makes the zip of a bundle: files, manifest, signature. The same content and key give the same bytes.</summary>
public static class BundleBuilder
{
    /// <summary>Writes the zip to a path, replacing what lies there only once the new zip is whole.</summary>
    /// <exception cref="ManifestException">The content breaks a rule of manifests; every fault is listed.</exception>
    /// <exception cref="IOException">A source file cannot be read or the zip cannot be written.</exception>
    public static BundleFile Build(BundleContent content, SigningKey key, string outputPath)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(key);
        var files = content.Files.Select(entry => (entry.Path, Bytes: entry.ReadBytes(), entry.Executable)).ToList();
        var manifest = Describe(content, key.Id, files);
        var manifestBytes = manifest.ToBytes();
        files.Add((Manifest.FileName, manifestBytes, false));
        files.Add((Manifest.SignatureFileName, key.Sign(manifestBytes), false));

        var (sha256, size) = ZipAside.Write(outputPath, files);
        return new BundleFile(outputPath, sha256, size, manifest);
    }

    private static Manifest Describe(BundleContent content, string keyId, List<(string Path, byte[] Bytes, bool Executable)> files)
    {
        var manifest = new Manifest
        {
            Product = content.Product,
            Version = content.Version,
            Channel = content.Channel,
            Created = content.Created,
            MinKernel = content.MinKernel,
            KeyId = keyId,
            Files = [.. files
                .Select(file => new ManifestFile(file.Path, file.Bytes.Length, Sha256Text.Of(file.Bytes), file.Executable))
                .OrderBy(file => file.Path, StringComparer.Ordinal)],
        };
        ManifestRules.Check(manifest);
        return manifest;
    }
}
