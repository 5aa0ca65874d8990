namespace AlgoAcademy.Bundles;

/// <summary>Where published zips lie: a local disk, or an object store. Keys are immutable, a put is conditional.</summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> when the store cannot answer now; nothing is changed then.</remarks>
public interface IBundleStore
{
    /// <summary>Stores a zip under its key unless the version is taken by other bytes.</summary>
    /// <param name="key">Product, version and the SHA-256 the bytes must have.</param>
    /// <param name="content">The zip from where the stream stands to its end.</param>
    /// <param name="cancellationToken">Gives up; nothing half stored is left behind under the key.</param>
    /// <exception cref="IOException">The store cannot be written.</exception>
    Task<PutResult> PutAsync(BundleKey key, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Opens a zip after checking that it is whole.</summary>
    /// <param name="key">The key of the release.</param>
    /// <param name="size">The length the release was published with, in bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<OpenResult> OpenAsync(BundleKey key, long size, CancellationToken cancellationToken = default);

    /// <summary>Says how a buyer gets a zip, after checking that it is there with its length and digest as the store states them.</summary>
    /// <param name="key">The key of the release.</param>
    /// <param name="size">The length the release was published with, in bytes.</param>
    /// <param name="life">How long a link works: 1 second to <see cref="StoreLinks.LongestLife"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The life is outside of that.</exception>
    Task<LocateResult> LocateAsync(BundleKey key, long size, TimeSpan life, CancellationToken cancellationToken = default);

    /// <summary>Removes what uploads left behind that died more than a day ago; published zips are never touched.</summary>
    /// <returns>How many leftovers were removed.</returns>
    Task<int> SweepAsync(CancellationToken cancellationToken = default);
}
