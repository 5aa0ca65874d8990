using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The unpacked bundles that lessons are read from: one folder per release, made when its first lesson is opened.</summary>
public sealed class ReadingCopies(ShopSettings settings, IBundleStore store) : IDisposable
{
    /// <summary>The folder of a bundle with the notebooks that were run.</summary>
    public const string Executed = "executed";

    private readonly SemaphoreSlim _unpacking = new(1, 1);

    /// <summary>The executed notebook of a lesson; null when this release has none.</summary>
    /// <exception cref="StoreUnavailableException">The bundle cannot be had now.</exception>
    public async Task<string?> FindAsync(Release release, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(lesson);
        var executed = Path.Combine(await FolderAsync(release, cancellation), Executed);
        return Directory.Exists(executed)
            ? Directory.EnumerateFiles(executed, $"{lesson.Id}-*.ipynb", SearchOption.AllDirectories).FirstOrDefault()
            : null;
    }

    /// <summary>A file of the bundle by its place in it; null when this release has none.</summary>
    /// <exception cref="StoreUnavailableException">The bundle cannot be had now.</exception>
    public async Task<string?> FileAsync(Release release, string place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(release);
        var path = Path.Combine(await FolderAsync(release, cancellation), place);
        return File.Exists(path) ? path : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _unpacking.Dispose();

    // Named by the bundle's digest: what lies there can never be another release's.
    private async Task<string> FolderAsync(Release release, CancellationToken cancellation)
    {
        var folder = Path.Combine(settings.Folders.Root, "reading", release.Sha256);
        if (Directory.Exists(folder))
            return folder;
        await _unpacking.WaitAsync(cancellation);
        try
        {
            if (!Directory.Exists(folder))
                await UnpackAsync(release, folder, cancellation);
            return folder;
        }
        finally
        {
            _unpacking.Release();
        }
    }

    private async Task UnpackAsync(Release release, string folder, CancellationToken cancellation)
    {
        var key = new BundleKey(release.ProductId, BundleVersion.Parse(release.Version), release.Sha256);
        if (await store.OpenAsync(key, release.Size, cancellation) is not OpenResult.Opened opened)
            throw new StoreUnavailableException($"The bundle {key} is being repaired; its lessons cannot be shown until it is whole again.", TimeSpan.FromMinutes(5));
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        await using var zip = opened.Content;
        SafeUnzip.Extract(zip, folder);
    }
}
