namespace AlgoAcademy.Bundles;

/// <summary>Where an updater gets its files from: a folder, or the shop. Nothing it gives is believed before it is verified.</summary>
public interface IUpdateSource
{
    /// <summary>The newest index of a product.</summary>
    /// <exception cref="UpdateSourceException">It cannot be had; the message says why and what to do.</exception>
    Task<SignedIndex> IndexAsync(string product, CancellationToken cancellationToken = default);

    /// <summary>Copies a zip into a stream, never more than the stated bytes.</summary>
    /// <param name="key">The zip.</param>
    /// <param name="size">Its length in bytes as the index states it.</param>
    /// <param name="target">A seekable stream.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UpdateSourceException">It cannot be had; the message says why and what to do.</exception>
    Task FetchAsync(BundleKey key, long size, Stream target, CancellationToken cancellationToken = default);
}
