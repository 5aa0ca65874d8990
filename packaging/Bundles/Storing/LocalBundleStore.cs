using System.Globalization;
using System.Security.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>
/// Published zips in a folder of this machine: <c>root/product/version/sha256.zip</c>. Several processes may share it.
/// </summary>
/// <remarks>
/// A version is claimed by renaming a whole folder into place, which a file system does once or not at all: whoever
/// comes second finds the winner. A process that dies half way leaves only a folder under <c>.incoming</c>, swept after
/// a day. The file is flushed to disk before it is renamed; .NET offers no flush of the folder itself, so power loss
/// right after a put may lose the name, and putting again heals it.
/// </remarks>
public sealed class LocalBundleStore(string root, TimeProvider time) : IBundleStore
{
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromDays(1);
    private readonly string root = Path.GetFullPath(root);

    private string Incoming => Path.Combine(root, ".incoming");

    /// <inheritdoc />
    public async Task<PutResult> PutAsync(BundleKey key, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(content);
        await SweepAsync(cancellationToken);
        var aside = Path.Combine(Incoming, RandomNumberGenerator.GetHexString(32, lowercase: true));
        Directory.CreateDirectory(aside);
        try
        {
            var (actual, size) = await ReceiveAsync(Path.Combine(aside, key.Sha256 + ".zip"), content, cancellationToken);
            return actual == key.Sha256
                ? await ClaimAsync(key, aside, size, cancellationToken)
                : new PutResult.WrongBytes(actual);
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    /// <inheritdoc />
    public async Task<OpenResult> OpenAsync(BundleKey key, long size, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        FileStream stream;
        try
        {
            stream = new FileStream(PathOf(key), new FileStreamOptions
            {
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                Share = FileShare.Read | FileShare.Delete,
            });
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new OpenResult.BeingRepaired($"{key} is not in the store.");
        }

        if (await FaultOfAsync(stream, key, size, cancellationToken) is not { } reason)
            return new OpenResult.Opened(stream, size);
        await stream.DisposeAsync();
        return new OpenResult.BeingRepaired(reason);
    }

    /// <inheritdoc />
    public Task<LocateResult> LocateAsync(BundleKey key, long size, TimeSpan life, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        StoreLinks.RequireLife(life);
        var file = new FileInfo(PathOf(key));
        return Task.FromResult<LocateResult>(!file.Exists
            ? new LocateResult.BeingRepaired($"{key} is not in the store.")
            : file.Length == size
                ? new LocateResult.ThroughTheShop()
                : new LocateResult.BeingRepaired(string.Create(CultureInfo.InvariantCulture, $"{key} must have {size} bytes; has {file.Length}.")));
    }

    /// <inheritdoc />
    public Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var limit = time.GetUtcNow().UtcDateTime - AbandonedAfter;
        var swept = 0;
        foreach (var folder in Directory.Exists(Incoming) ? Directory.GetDirectories(Incoming) : [])
        {
            try
            {
                if (Directory.GetLastWriteTimeUtc(folder) >= limit)
                    continue;
                Directory.Delete(folder, recursive: true);
                swept++;
            }
            catch (DirectoryNotFoundException)
            {
                // Another process sweeps too.
            }
        }

        return Task.FromResult(swept);
    }

    private static async Task<string?> FaultOfAsync(FileStream stream, BundleKey key, long size, CancellationToken cancellationToken)
    {
        if (stream.Length != size)
            return string.Create(CultureInfo.InvariantCulture, $"{key} must have {size} bytes; has {stream.Length}.");
        var actual = await Sha256Text.OfAsync(stream, cancellationToken);
        stream.Position = 0;
        return actual == key.Sha256 ? null : $"{key} must have the SHA-256 of its name; has {actual}.";
    }

    private static async Task<(string Sha256, long Size)> ReceiveAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        await content.CopyToAsync(file, cancellationToken);
        file.Flush(flushToDisk: true);
        file.Position = 0;
        return (await Sha256Text.OfAsync(file, cancellationToken), file.Length);
    }

    private async Task<PutResult> ClaimAsync(BundleKey key, string aside, long size, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(root, key.Slot);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        RemoveIfEmpty(folder);
        if (!Directory.Exists(folder))
        {
            try
            {
                Directory.Move(aside, folder);
                return new PutResult.Stored(size);
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                // Another put won the version between the two lines; what it stored decides below.
            }
        }

        var holder = Directory.EnumerateFiles(folder, "*.zip").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).FirstOrDefault();
        if (holder != key.Sha256)
            return new PutResult.Conflict(holder ?? "");
        return await HealAsync(key, Path.Combine(aside, key.Sha256 + ".zip"), size, cancellationToken);
    }

    // The name is taken by the same digest. If the file behind it was damaged, the bytes at hand mend it.
    private async Task<PutResult> HealAsync(BundleKey key, string received, long size, CancellationToken cancellationToken)
    {
        if (await OpenAsync(key, size, cancellationToken) is OpenResult.Opened whole)
        {
            await whole.Content.DisposeAsync();
            return new PutResult.AlreadyStored(size);
        }

        File.Move(received, PathOf(key), overwrite: true);
        return new PutResult.Stored(size);
    }

    private string PathOf(BundleKey key) => Path.Combine(root, key.ToString());

    // A version folder that lost its file holds no release any more; only an empty folder can be removed this way.
    private static void RemoveIfEmpty(string folder)
    {
        if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
            return;
        try
        {
            Directory.Delete(folder);
        }
        catch (IOException) when (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
        {
            // Another put removed or filled it meanwhile.
        }
    }
}
