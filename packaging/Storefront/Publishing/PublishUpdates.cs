using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>Publishes what makes updates small and safe: deltas between releases, and the signed index of them.</summary>
public sealed class PublishUpdates(ReleaseHistory history, PublishDelta deltas, PublishIndex indexes, IBundleStore store)
{
    /// <summary>Verifies a delta, stores it, checks it there and notes it.</summary>
    /// <returns>Null when it is published; else why not.</returns>
    public async Task<string?> DeltaAsync(string product, string path, TrustedKeys trusted, CancellationToken cancellation)
    {
        try
        {
            var delta = DeltaPatch.StatementOf(path, trusted);
            var releases = await history.OfAsync(product, cancellation);
            var from = releases.FirstOrDefault(release => release.Version == delta.From.ToString());
            var to = releases.FirstOrDefault(release => release.Version == delta.To.ToString());
            if (delta.Product != product || from is null || to is null)
                return $"A delta must lead between two published releases of {product}; {path} leads from {delta.Product} {delta.From} to {delta.To}.";
            await using var zip = File.OpenRead(path);
            var key = BundleKey.OfDelta(product, delta.From, delta.To, await Sha256Text.OfAsync(zip, cancellation));
            zip.Position = 0;
            if (await store.PutAsync(key, zip, cancellation) is PutResult.Conflict conflict)
                return $"{key.Slot} is stored with other bytes (SHA-256 {conflict.StoredSha256}).";
            if (await store.LocateAsync(key, zip.Length, StoreLinks.LongestLife, cancellation) is LocateResult.BeingRepaired broken)
                return $"The upload must be in the store as it was sent; {broken.Reason} Publish again.";
            await deltas.RunAsync(from, to, (key.Sha256, zip.Length), cancellation);
            return null;
        }
        catch (Exception refused) when (refused is BundleRefusedException or ArgumentException or FileNotFoundException)
        {
            return refused.Message;
        }
    }

    /// <summary>Verifies the signed index that lies in a folder of releases and makes it the product's newest.</summary>
    /// <returns>Null when it is published; else why not.</returns>
    public async Task<string?> IndexAsync(string product, string folder, IndexReader reader, CancellationToken cancellation)
    {
        try
        {
            var signed = await SignedIndex.LoadAsync(Path.Combine(folder, product), cancellation);
            var (index, _) = reader.Read(signed, product, IndexMark.None);
            return await indexes.RunAsync(
                new UpdateIndex
                {
                    ProductId = product,
                    Sequence = index.Sequence,
                    Bytes = signed.Bytes,
                    Signature = signed.Signature,
                    ExpiresAt = index.Expires,
                },
                cancellation);
        }
        catch (Exception refused) when (refused is BundleRefusedException or IOException)
        {
            return refused.Message;
        }
    }
}
