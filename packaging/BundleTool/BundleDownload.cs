using System.Net;
using System.Security.Cryptography;

namespace AlgoAcademy.BundleTool;

/// <summary>
/// Fetches a zip into a file, going on where an earlier try stopped. Each interruption is answered by a new link, a few times;
/// what is complete has the size and SHA-256 the shop stated.
/// </summary>
internal sealed class BundleDownload(ShopClient shop, Func<TimeSpan, CancellationToken, Task> wait)
{
    private const int Tries = 5;

    /// <summary>The bytes that were there already when the last try began.</summary>
    public long Resumed { get; private set; }

    /// <summary>Fetches; the part stays beside the target when it fails, named by its content.</summary>
    public async Task RunAsync(OfferedFile offer, Func<CancellationToken, Task<OfferedFile>> again, string target, CancellationToken cancellation)
    {
        var part = $"{target}.{offer.Sha256[..12]}.part";
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AppendAsync(offer, part, cancellation);
                break;
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException && attempt < Tries)
            {
                await wait(TimeSpan.FromSeconds(attempt), cancellation);
            }
            catch (HttpRequestException fault)
            {
                throw new IOException($"The download broke off: {fault.Message} What arrived is kept; run the command again to go on.", fault);
            }

            // The old link may have died meanwhile.
            var next = await again(cancellation);
            offer = next.Sha256 == offer.Sha256
                ? next
                : throw new IOException($"{offer.Product} {offer.Version} was replaced meanwhile. Run the command again.");
        }

        await CheckAsync(offer, part, cancellation);
        File.Move(part, target, overwrite: true);
    }

    private async Task AppendAsync(OfferedFile offer, string part, CancellationToken cancellation)
    {
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        if (have > offer.Size)
        {
            File.Delete(part);
            have = 0;
        }

        if (have == offer.Size)
            return;
        using var answer = await shop.FetchAsync(offer.Link, have, cancellation);
        answer.EnsureSuccessStatusCode();
        // A store that knows no ranges sends all of it.
        var goesOn = answer.StatusCode == HttpStatusCode.PartialContent;
        Resumed = goesOn ? have : 0;
        await using var file = new FileStream(part, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write);
        await using var content = await answer.Content.ReadAsStreamAsync(cancellation);
        var total = Resumed;
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if ((total += read) > offer.Size)
                throw new InvalidDataException($"{offer.Product} must have the {offer.Size} bytes the shop stated; more are coming. Nothing was kept; try again.");
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (total < offer.Size)
            throw new IOException($"The download stopped at {total} of {offer.Size} bytes. What arrived is kept; run the command again to go on.");
    }

    private static async Task CheckAsync(OfferedFile offer, string part, CancellationToken cancellation)
    {
        string sha256;
        await using (var file = File.OpenRead(part))
            sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        if (sha256 == offer.Sha256)
            return;
        File.Delete(part);
        throw new InvalidDataException($"{offer.Product} {offer.Version} must have the SHA-256 {offer.Sha256}; what arrived has {sha256}. It was deleted; try again.");
    }
}
