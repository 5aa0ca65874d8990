using System.Security.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>Brings an unpacked bundle to the newest release its owner is offered: by a delta where that works, else whole.</summary>
public sealed class BundleUpdater(TrustedKeys trusted, TimeProvider clock)
{
    private readonly BundleVerifier verifier = new(trusted);

    /// <summary>Updates a folder from a source with a signed index.</summary>
    /// <param name="folder">The unpacked bundle.</param>
    /// <param name="source">Where index and zips come from.</param>
    /// <param name="channel">Which releases the owner wants.</param>
    /// <param name="cancellationToken">Gives up; the folder is then as it was.</param>
    /// <exception cref="UpdateSourceException">The source does not give what it must.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    public async Task<UpdateResult> RunAsync(
        string folder, IUpdateSource source, BundleChannel channel, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            var old = InstalledBundle.Open(folder, trusted);
            var marks = new IndexMarks(old.Folder);
            var (index, mark) = new IndexReader(trusted, clock).Read(
                await source.IndexAsync(old.Manifest.Product, cancellationToken), old.Manifest.Product, marks.Of(old.Manifest.Product));
            marks.Keep(index.Product, mark);
            return UpdateChoice.Of(index, old.Manifest.Version, channel) switch
            {
                UpdateChoice.Newer newer => await TakeAsync(old, newer, source, cancellationToken),
                var same => new UpdateResult.UpToDate(old.Manifest.Version, same.Withdrawn),
            };
        }
        catch (BundleRefusedException refused)
        {
            return new UpdateResult.Refused(refused.Refusals);
        }
    }

    /// <summary>Updates a folder from one zip, a bundle or a delta, that lies on this machine. No index is asked: withdrawals are not known.</summary>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public UpdateResult RunFromFile(string folder, string zipPath)
    {
        try
        {
            var old = InstalledBundle.Open(folder, trusted);
            using var zip = File.OpenRead(zipPath);
            var isDelta = ZipPackage.Open(zip, UnzipLimits.Default).Entries.Any(entry => entry.Path == Delta.FileName);
            return Take(old, zip, new Wanted(null, isDelta, zip.Length));
        }
        catch (BundleRefusedException refused)
        {
            return new UpdateResult.Refused(refused.Refusals);
        }
    }

    private async Task<UpdateResult> TakeAsync(
        InstalledBundle old, UpdateChoice.Newer newer, IUpdateSource source, CancellationToken cancellationToken)
    {
        var release = newer.Release;
        IReadOnlyList<Refusal> refusals = [];
        if (newer.Delta is { } delta)
        {
            var key = BundleKey.OfDelta(old.Manifest.Product, delta.From, release.Version, delta.Sha256);
            var small = old.IsPristine
                ? await FetchAndTakeAsync(old, key, new Wanted(release.Version, IsDelta: true, delta.Size), source, cancellationToken)
                : new UpdateResult.Refused(old.Differences);
            if (small is not UpdateResult.Refused refused)
                return WithWord(small, newer, []);
            refusals = refused.Refusals;
        }

        var whole = await FetchAndTakeAsync(
            old, release.KeyOf(old.Manifest.Product), new Wanted(release.Version, IsDelta: false, release.Size), source, cancellationToken);
        return WithWord(whole, newer, refusals);
    }

    private static UpdateResult WithWord(UpdateResult result, UpdateChoice.Newer newer, IReadOnlyList<Refusal> refusals) =>
        result is UpdateResult.Updated updated ? updated with { Withdrawn = newer.Withdrawn, DeltaRefusals = refusals } : result;

    private async Task<UpdateResult> FetchAndTakeAsync(
        InstalledBundle old, BundleKey key, Wanted wanted, IUpdateSource source, CancellationToken cancellationToken)
    {
        await using var fetched = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        await source.FetchAsync(key, wanted.Size, fetched, cancellationToken);
        fetched.Position = 0;
        var actual = await Sha256Text.OfAsync(fetched, cancellationToken);
        return actual == key.Sha256
            ? Take(old, fetched, wanted)
            : new UpdateResult.Refused([new Refusal(RefusalKind.ChangedFile, key.DownloadName, $"{key.DownloadName} must have SHA-256 {key.Sha256}; has {actual}.")]);
    }

    private UpdateResult Take(InstalledBundle old, Stream zip, Wanted wanted)
    {
        var aside = $"{old.Folder}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.part";
        try
        {
            var made = wanted.IsDelta ? new DeltaPatch(trusted).Apply(old.Folder, zip, aside) : Unpack(zip, aside);
            if (made is not Verification.Verified { Manifest: var manifest })
                return new UpdateResult.Refused(((Verification.Refused)made).Refusals);
            if (old.FaultOf(manifest, wanted.Version) is { } fault)
                return new UpdateResult.Refused([fault]);
            var kept = FolderSwap.Run(old.Folder, aside, old.Manifest.Version, keep: old.OwnFiles.Count > 0);
            return new UpdateResult.Updated
            {
                From = old.Manifest.Version,
                To = manifest.Version,
                Fetched = wanted.Size,
                ByDelta = wanted.IsDelta,
                KeptFolder = kept,
                OwnFiles = old.OwnFiles,
            };
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    private Verification Unpack(Stream zip, string aside)
    {
        var verified = verifier.VerifyZip(zip);
        if (verified is Verification.Verified)
            SafeUnzip.Extract(zip, aside);
        return verified;
    }

    private sealed record Wanted(BundleVersion? Version, bool IsDelta, long Size);
}
