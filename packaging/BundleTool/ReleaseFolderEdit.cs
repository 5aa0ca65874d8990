using AlgoAcademy.Bundles;

namespace AlgoAcademy.BundleTool;

/// <summary>A publisher's folder of releases: zips as a bundle store keeps them, and beside them the signed index.</summary>
internal sealed class ReleaseFolderEdit(string folder, string product, SigningKey key)
{
    private readonly IndexEdit edit = new(key, TimeProvider.System);
    private readonly TrustedKeys trusted = new(key.Public);
    private readonly LocalBundleStore store = new(folder, TimeProvider.System);

    private string Place => Path.Combine(folder, product);

    /// <summary>Applies a change, signs the next index and writes it.</summary>
    public async Task<ReleaseIndex> RunAsync(IndexChange change, CancellationToken cancellation)
    {
        ProductId.Require(product);
        var index = File.Exists(Path.Combine(Place, ReleaseIndex.FileName)) ? await LastAsync(cancellation) : edit.Begin(product);
        if (change.Add is { } zip)
            index = edit.Add(index, await AddAsync(zip, change, cancellation));
        if (change.Withdraw is { } version)
            index = edit.Withdraw(index, BundleVersion.Parse(version), change.Reason, change.Malware);
        if (change is { Add: null, Withdraw: null })
            index = edit.Renew(index);
        await SignedIndex.Sign(index, key).SaveAsync(Place, cancellation);
        return index;
    }

    // An expired index may be built upon by its publisher: the date is what is renewed.
    private async Task<ReleaseIndex> LastAsync(CancellationToken cancellation)
    {
        var signed = await SignedIndex.LoadAsync(Place, cancellation);
        var index = ReleaseIndex.Read(signed.Bytes);
        return trusted.TryFind(index.KeyId, out var known) && known.Verify(signed.Bytes, signed.Signature)
            ? index
            : throw new InvalidDataException($"The last index in {Place} must be signed by {key.Id}; it is not. Sign with the key that signed it, or begin a new folder.");
    }

    private async Task<IndexedRelease> AddAsync(string zip, IndexChange change, CancellationToken cancellation)
    {
        var manifest = new BundleVerifier(trusted).VerifyZip(zip) switch
        {
            Verification.Verified { Manifest: var found } when found.Product == product => found,
            Verification.Verified { Manifest: var other } => throw new ArgumentException($"--add must be a bundle of {product}; it is one of {other.Product}.", nameof(change)),
            Verification.Refused refused => throw new BundleRefusedException(refused.Refusals),
            var other => throw new InvalidOperationException($"A verification must not be {other}."),
        };
        var sha256 = await StoreAsync(zip, digest => new BundleKey(product, manifest.Version, digest), cancellation);
        var deltas = new List<IndexedDelta>();
        foreach (var file in change.Deltas)
            deltas.Add(await AddDeltaAsync(file, manifest, cancellation));
        return new IndexedRelease
        {
            Version = manifest.Version,
            Channel = manifest.Channel,
            Published = manifest.Created,
            Sha256 = sha256,
            Size = new FileInfo(zip).Length,
            Changelog = change.Changelog,
            Deltas = deltas,
        };
    }

    private async Task<IndexedDelta> AddDeltaAsync(string file, Manifest to, CancellationToken cancellation)
    {
        var delta = DeltaPatch.StatementOf(file, trusted);
        if (delta.Product != product || delta.To != to.Version || delta.ToManifestSha256 != Sha256Text.Of(to.ToBytes()))
            throw new ArgumentException($"--delta must lead to the added {product} {to.Version}; {file} leads to {delta.Product} {delta.To}.", nameof(file));
        var sha256 = await StoreAsync(file, digest => BundleKey.OfDelta(product, delta.From, delta.To, digest), cancellation);
        return new IndexedDelta(delta.From, sha256, new FileInfo(file).Length);
    }

    private async Task<string> StoreAsync(string file, Func<string, BundleKey> keyOf, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        var place = keyOf(await Sha256Text.OfAsync(content, cancellation));
        content.Position = 0;
        return await store.PutAsync(place, content, cancellation) is PutResult.Conflict conflict
            ? throw new ArgumentException($"{place.Slot} is taken by other bytes ({conflict.StoredSha256}); give the new bundle a higher version.", nameof(file))
            : place.Sha256;
    }
}
