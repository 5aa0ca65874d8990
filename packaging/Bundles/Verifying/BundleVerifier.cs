namespace AlgoAcademy.Bundles;

/// <summary>Tells, offline, whether a bundle is byte for byte what a trusted key signed, and if not, which file is wrong.</summary>
public sealed class BundleVerifier(TrustedKeys trusted)
{
    private readonly UnzipLimits limits = UnzipLimits.Default;

    /// <summary>Takes other limits than the default ones.</summary>
    public BundleVerifier(TrustedKeys trusted, UnzipLimits limits) : this(trusted) => this.limits = limits;

    /// <summary>Verifies a zip file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Verification VerifyZip(string path)
    {
        using var zip = File.OpenRead(path);
        return VerifyZip(zip);
    }

    /// <summary>Verifies a zip in a seekable stream.</summary>
    public Verification VerifyZip(Stream zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        try
        {
            return Verify(new ZipBundleFiles(ZipPackage.Open(zip, limits)));
        }
        catch (BundleRefusedException refused)
        {
            return new Verification.Refused(refused.Refusals);
        }
    }

    /// <summary>
    /// Verifies an unpacked bundle. What the tool keeps in <c>.academy/</c>, the results it writes into <c>artifacts/</c> and
    /// the buyer's licence (<see cref="LicenseText.FileName"/>) are not part of the bundle and are passed over; anything else counts.
    /// </summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public Verification VerifyFolder(string folder)
    {
        try
        {
            return Verify(FolderBundleFiles.Open(folder));
        }
        catch (BundleRefusedException refused)
        {
            return new Verification.Refused(refused.Refusals);
        }
    }

    /// <summary>The same answer, and a refusal when a verified bundle is not the release that was asked for.</summary>
    public static Verification Require(Verification verification, string product, BundleVersion version) =>
        verification is Verification.Verified { Manifest: var manifest } && (manifest.Product != product || manifest.Version != version)
            ? new Verification.Refused([new Refusal(
                RefusalKind.WrongRelease,
                Manifest.FileName,
                $"The bundle must be {product} {version}; it is {manifest.Product} {manifest.Version}, rightly signed.")])
            : verification;

    private Verification Verify(BundleFiles files)
    {
        var refusals = new List<Refusal>();
        var manifest = SignedManifest.Read(files, trusted, refusals);
        if (manifest is not null)
            refusals.AddRange(ManifestComparison.Differences(manifest, files));
        return refusals.Count == 0 ? new Verification.Verified(manifest!) : new Verification.Refused(refusals);
    }
}
