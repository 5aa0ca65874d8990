namespace AlgoAcademy.Bundles;

/// <summary>
/// Updates from a folder laid out as a bundle store, such as a copied disk: <c>module-5/index.json</c>, <c>index.sig</c> and
/// <c>module-5/1.1.0/&lt;sha256&gt;.zip</c>. No network is used.
/// </summary>
public sealed class FolderUpdateSource(string root) : IUpdateSource
{
    private readonly string root = Path.GetFullPath(root);

    /// <inheritdoc />
    public async Task<SignedIndex> IndexAsync(string product, CancellationToken cancellationToken = default)
    {
        ProductId.Require(product);
        var folder = Path.Combine(root, product);
        try
        {
            return await SignedIndex.LoadAsync(folder, cancellationToken);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UpdateSourceException(
                $"{folder} must hold {ReleaseIndex.FileName} and {ReleaseIndex.SignatureFileName}, the signed list of releases; it does not. Name a folder of releases, a zip, or the shop's address.", fault);
        }
    }

    /// <inheritdoc />
    public async Task FetchAsync(BundleKey key, long size, Stream target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var file = new FileInfo(Path.Combine(root, key.ToString()));
        if (!file.Exists || file.Length != size)
            throw new UpdateSourceException($"{file.FullName} must be there with the {size} bytes the index states; it {(file.Exists ? $"has {file.Length}" : "is missing")}.");
        await using var source = file.OpenRead();
        await source.CopyToAsync(target, cancellationToken);
    }
}
