namespace AlgoAcademy.Bundles;

/// <summary>Makes a delta out of two published bundles: the files that are new or changed, signed. Same zips and key, same bytes.</summary>
/// <param name="trusted">The keys that signed the two bundles.</param>
/// <param name="key">The key that signs the delta.</param>
public sealed class DeltaBuilder(TrustedKeys trusted, SigningKey key)
{
    /// <summary>Writes the delta to a path, replacing what lies there only once the new zip is whole.</summary>
    /// <exception cref="BundleRefusedException">One of the two is not a bundle a trusted key signed.</exception>
    /// <exception cref="ArgumentException">The two are of different products, or the second is not the later one.</exception>
    /// <exception cref="IOException">A zip cannot be read or written.</exception>
    public DeltaFile Build(string fromZip, string toZip, string outputPath)
    {
        var from = Verified(fromZip);
        var to = Verified(toZip);
        if (from.Product != to.Product || from.Version >= to.Version)
        {
            throw new ArgumentException(
                $"A delta must lead from one release to a later one of the same product; was {from.Product} {from.Version} to {to.Product} {to.Version}.",
                nameof(toZip));
        }

        var delta = new Delta
        {
            Product = to.Product,
            From = from.Version,
            FromManifestSha256 = Sha256Text.Of(from.ToBytes()),
            To = to.Version,
            ToManifestSha256 = Sha256Text.Of(to.ToBytes()),
            KeyId = key.Id,
        };
        var bytes = delta.ToBytes();
        List<(string, byte[], bool)> files = [(Delta.FileName, bytes, false), (Delta.SignatureFileName, key.Sign(bytes), false), .. Changed(from, to, toZip)];
        var (sha256, size) = ZipAside.Write(outputPath, files);
        return new DeltaFile(outputPath, sha256, size, delta);
    }

    private Manifest Verified(string zip) => new BundleVerifier(trusted).VerifyZip(zip) switch
    {
        Verification.Verified verified => verified.Manifest,
        Verification.Refused refused => throw new BundleRefusedException(refused.Refusals),
        var other => throw new InvalidOperationException($"A verification must not be {other}."),
    };

    private static List<(string Path, byte[] Bytes, bool Executable)> Changed(Manifest from, Manifest to, string toZip)
    {
        var known = from.Files.ToHashSet();
        var changed = to.Files.Where(file => !known.Contains(file)).Select(file => file.Path)
            .Concat([Manifest.FileName, Manifest.SignatureFileName]).ToHashSet(StringComparer.Ordinal);
        using var zip = File.OpenRead(toZip);
        var package = ZipPackage.Open(zip, UnzipLimits.Default);
        return [.. package.Entries.Where(entry => changed.Contains(entry.Path))
            .Select(entry => (entry.Path, package.ReadAll(entry), entry.IsExecutable))];
    }
}
