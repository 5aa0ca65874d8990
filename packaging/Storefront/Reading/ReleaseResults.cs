using System.Collections.Concurrent;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The backtest results that releases carry; kept once read, as a release never changes.</summary>
public sealed class ReleaseResults(ReadingCopies copies, ILogger<ReleaseResults> log)
{
    private readonly ConcurrentDictionary<string, BotResults?> _kept = new(StringComparer.Ordinal);

    /// <summary>The results of a release; null when it carries none, or when they cannot be had now, which the log then says.</summary>
    public async Task<BotResults?> FindAsync(Release release, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(release);
        if (_kept.TryGetValue(release.Sha256, out var known))
            return known;
        try
        {
            var path = await copies.FileAsync(release, BotResults.FileName, cancellation);
            return _kept[release.Sha256] = path is null ? null : BotResults.Read(await File.ReadAllBytesAsync(path, cancellation));
        }
        catch (Exception fault) when (fault is StoreUnavailableException or InvalidDataException)
        {
            // The page sells without them: what it then says of results is true as well.
            log.LogError(fault, "The results of {Product} {Version} cannot be shown", release.ProductId, release.Version);
            return null;
        }
    }
}
