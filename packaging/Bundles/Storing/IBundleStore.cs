namespace AlgoAcademy.Bundles;

/// <summary>Where published zips lie: a local disk, or an object store. Keys are immutable, a put is conditional.</summary>
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
}
