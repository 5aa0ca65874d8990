namespace AlgoAcademy.Bundles;

/// <summary>
/// Makes the new release out of the unpacked old one and a delta. The result is verified file by file against the new
/// release's signed manifest before it counts; whoever is refused takes the whole zip instead.
/// </summary>
public sealed class DeltaPatch(TrustedKeys trusted)
{
    private readonly BundleVerifier verifier = new(trusted);

    /// <summary>Writes the new release into a folder that does not exist yet; it is there afterwards only when it was verified.</summary>
    /// <param name="folder">The unpacked release the delta starts from; read only.</param>
    /// <param name="deltaZip">The delta, a seekable stream.</param>
    /// <param name="newFolder">Where the new release shall lie.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public Verification Apply(string folder, Stream deltaZip, string newFolder)
    {
        ArgumentNullException.ThrowIfNull(deltaZip);
        if (Directory.Exists(newFolder))
            throw new IOException($"The new release must go into a new folder; {newFolder} exists.");
        var verified = verifier.VerifyFolder(folder);
        if (verified is not Verification.Verified { Manifest: var installed })
            return verified;
        try
        {
            var (manifest, files) = Open(deltaZip, installed);
            return Build((folder, installed), (manifest, files), newFolder);
        }
        catch (BundleRefusedException refused)
        {
            return new Verification.Refused(refused.Refusals);
        }
    }

    /// <summary>Reads the signed statement of a delta's zip.</summary>
    /// <exception cref="BundleRefusedException">It is not a delta a trusted key signed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Delta StatementOf(string deltaZip, TrustedKeys trusted)
    {
        using var zip = File.OpenRead(deltaZip);
        var refusals = new List<Refusal>();
        return SignedDelta.Read(new ZipBundleFiles(ZipPackage.Open(zip, UnzipLimits.Default)), trusted, refusals)
            ?? throw new BundleRefusedException(refusals);
    }

    private (Manifest Manifest, ZipBundleFiles Files) Open(Stream deltaZip, Manifest installed)
    {
        var files = new ZipBundleFiles(ZipPackage.Open(deltaZip, UnzipLimits.Default));
        var refusals = new List<Refusal>();
        var delta = SignedDelta.Read(files, trusted, refusals);
        var manifest = SignedManifest.Read(files, trusted, refusals);
        if (delta is not null && manifest is not null)
            refusals.AddRange(SignedDelta.Contradictions(delta, installed, manifest));
        if (manifest is not null)
            refusals.AddRange(Strangers(files, manifest));
        return refusals.Count == 0 ? (manifest!, files) : throw new BundleRefusedException(refusals);
    }

    // The manifest's word on who may be run is what counts; a delta that says otherwise was tampered with.
    private static IEnumerable<Refusal> Strangers(ZipBundleFiles files, Manifest manifest)
    {
        var listed = manifest.Files.ToDictionary(file => file.Path, file => file.Executable, StringComparer.Ordinal);
        foreach (var own in new[] { Manifest.FileName, Manifest.SignatureFileName, Delta.FileName, Delta.SignatureFileName })
            listed[own] = false;
        foreach (var path in files.Paths.Order(StringComparer.Ordinal))
        {
            if (!listed.TryGetValue(path, out var executable))
                yield return new Refusal(RefusalKind.ExtraFile, path, $"\"{path}\" is in the delta and not in the manifest of {manifest.Product} {manifest.Version}.");
            else if (files.IsExecutable(path) != executable)
                yield return new Refusal(RefusalKind.ChangedFile, path, $"\"{path}\" {(executable ? "must be" : "must not be")} executable; the delta says otherwise.");
        }
    }

    private Verification Build((string Folder, Manifest Manifest) old, (Manifest Manifest, ZipBundleFiles Files) made, string newFolder)
    {
        var known = old.Manifest.Files.ToHashSet();
        var missing = made.Manifest.Files.Where(file => !made.Files.Paths.Contains(file.Path) && !known.Contains(file))
            .Select(file => new Refusal(RefusalKind.MissingFile, file.Path, $"\"{file.Path}\" changed in {made.Manifest.Version} and is missing in the delta.")).ToList();
        if (missing.Count > 0)
            return new Verification.Refused(missing);

        Verification? result = null;
        try
        {
            foreach (var file in made.Manifest.Files)
                Lay(file, old.Folder, made.Files, newFolder);
            foreach (var path in new[] { Manifest.FileName, Manifest.SignatureFileName })
                Lay(new ManifestFile(path, 0, "", Executable: false), old.Folder, made.Files, newFolder);
            result = verifier.VerifyFolder(newFolder);
        }
        catch (InvalidDataException damaged)
        {
            result = new Verification.Refused([new Refusal(RefusalKind.ChangedFile, null, damaged.Message)]);
        }
        finally
        {
            if (result is not Verification.Verified && Directory.Exists(newFolder))
                Directory.Delete(newFolder, recursive: true);
        }

        return result;
    }

    private static void Lay(ManifestFile file, string oldFolder, ZipBundleFiles delta, string newFolder)
    {
        using var target = SafeUnzip.Create(newFolder, file.Path, file.Executable);
        if (delta.Paths.Contains(file.Path))
        {
            delta.CopyTo(file.Path, target);
            return;
        }

        using var source = File.OpenRead(Path.Combine(oldFolder, file.Path));
        source.CopyTo(target);
    }
}
