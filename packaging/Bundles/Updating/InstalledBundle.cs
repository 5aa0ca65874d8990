namespace AlgoAcademy.Bundles;

/// <summary>An unpacked bundle as it lies with its owner, who may have worked in it.</summary>
internal sealed class InstalledBundle
{
    private InstalledBundle(string folder, Manifest manifest, IReadOnlyList<Refusal> differences)
    {
        Folder = folder;
        Manifest = manifest;
        Differences = differences;
        OwnFiles = [.. differences.Where(difference => difference.Kind is RefusalKind.ChangedFile or RefusalKind.ExtraFile).Select(difference => difference.File!)];
    }

    public string Folder { get; }

    /// <summary>The signed manifest of the release that was unpacked.</summary>
    public Manifest Manifest { get; }

    /// <summary>How the files differ from the release: the owner's work, or damage.</summary>
    public IReadOnlyList<Refusal> Differences { get; }

    /// <summary>Files the owner changed or added.</summary>
    public IReadOnlyList<string> OwnFiles { get; }

    public bool IsPristine => Differences.Count == 0;

    /// <summary>Reads a folder. Its files may differ; its manifest must be signed.</summary>
    /// <exception cref="BundleRefusedException">There is no manifest a trusted key signed, or the folder holds links.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static InstalledBundle Open(string folder, TrustedKeys trusted)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var files = FolderBundleFiles.Open(full);
        var refusals = new List<Refusal>();
        var manifest = SignedManifest.Read(files, trusted, refusals) ?? throw new BundleRefusedException(refusals);
        return new InstalledBundle(full, manifest, [.. ManifestComparison.Differences(manifest, files)]);
    }

    /// <summary>Why a rightly signed bundle is not an update of this one, or null.</summary>
    public Refusal? FaultOf(Manifest offered, BundleVersion? wanted)
    {
        if (offered.Product != Manifest.Product || (wanted is not null && offered.Version != wanted))
        {
            return new Refusal(RefusalKind.WrongRelease, Manifest.FileName,
                $"The bundle must be {Manifest.Product} {wanted?.ToString() ?? "in a later version"}; it is {offered.Product} {offered.Version}, rightly signed.");
        }

        return offered.Version <= Manifest.Version
            ? new Refusal(RefusalKind.Rollback, Manifest.FileName,
                $"An update must be later than the installed {Manifest.Version}; this is {offered.Version}. To go back on purpose, unpack it into another folder.")
            : null;
    }
}
