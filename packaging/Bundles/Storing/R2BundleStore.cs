using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>Published zips in a bucket of Cloudflare R2: <c>product/version/sha256.zip</c>, and beside it <c>product/version/claim</c>.</summary>
/// <remarks>
/// The key holds the digest, so two zips of one version would lie side by side; the claim, put on condition that there is
/// none, decides which one is the release. A zip is uploaded and checked first and claimed last: an upload that dies leaves
/// a zip without claim, which <see cref="SweepAsync"/> removes after a day. R2 has no versions: nothing is ever overwritten.
/// </remarks>
public sealed class R2BundleStore : IBundleStore, IDisposable
{
    private const string ClaimName = "/claim";
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromDays(1);
    private readonly R2Bucket bucket;
    private readonly TimeProvider time;

    /// <summary>Opens nothing yet; the first call does.</summary>
    /// <exception cref="ArgumentException">The options do not make a store; every fault is listed.</exception>
    public R2BundleStore(R2StoreOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Faults().ToList();
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(" ", faults), nameof(options));
        bucket = new R2Bucket(options);
        this.time = time;
    }

    /// <inheritdoc />
    public async Task<PutResult> PutAsync(BundleKey key, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(content);
        await using var received = TemporaryFile();
        await content.CopyToAsync(received, cancellationToken);
        received.Position = 0;
        var actual = await Sha256Text.OfAsync(received, cancellationToken);
        if (actual != key.Sha256)
            return new PutResult.WrongBytes(actual);
        if (await ClaimOfAsync(key.Slot, cancellationToken) is { } holder && holder != key.Sha256)
            return new PutResult.Conflict(holder);

        var isNew = await UploadAsync(key, received, cancellationToken);
        return await ClaimAsync(key, cancellationToken) is { } winner && winner != key.Sha256
            ? new PutResult.Conflict(winner)
            : isNew ? new PutResult.Stored(received.Length) : new PutResult.AlreadyStored(received.Length);
    }

    /// <inheritdoc />
    /// <remarks>The zip is fetched into a temporary file and checked before a byte of it is given away.</remarks>
    public async Task<OpenResult> OpenAsync(BundleKey key, long size, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        FileStream? fetched = TemporaryFile();
        try
        {
            if (!await bucket.ReadAsync(key.ToString(), fetched, cancellationToken))
                return new OpenResult.BeingRepaired($"{key} is not in the store.");
            fetched.Position = 0;
            var actual = await Sha256Text.OfAsync(fetched, cancellationToken);
            if (fetched.Length != size || actual != key.Sha256)
                return new OpenResult.BeingRepaired(Differs(key, size, (fetched.Length, actual)));
            fetched.Position = 0;
            var whole = new OpenResult.Opened(fetched, size);
            fetched = null;
            return whole;
        }
        finally
        {
            if (fetched is not null)
                await fetched.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public async Task<LocateResult> LocateAsync(BundleKey key, long size, TimeSpan life, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        StoreLinks.RequireLife(life);
        if (await bucket.HeadAsync(key.ToString(), cancellationToken) is not { } head)
            return new LocateResult.BeingRepaired($"{key} is not in the store.");
        if (head.Size != size || head.Sha256 != key.Sha256)
            return new LocateResult.BeingRepaired(Differs(key, size, (head.Size, head.Sha256)));
        // From the last whole second: the SDK rounds a life up, and 5 minutes shall not become 301 seconds.
        var now = time.GetUtcNow();
        var link = await bucket.LinkAsync(key, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)) + life);
        return LifeOf(link) is >= 1 and <= 300
            ? new LocateResult.Direct(link)
            : throw new InvalidOperationException($"A link must live 1 to 300 seconds; the SDK signed {LifeOf(link)}. Its clock and the shop's are apart.");
    }

    /// <inheritdoc />
    public async Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var limit = time.GetUtcNow().UtcDateTime - AbandonedAfter;
        var swept = 0;
        await foreach (var (name, written) in bucket.ListAsync(cancellationToken))
        {
            var slash = name.LastIndexOf('/');
            if (slash < 0 || !name.EndsWith(".zip", StringComparison.Ordinal) || written > limit)
                continue;
            if (await ClaimOfAsync(name[..slash], cancellationToken) == name[(slash + 1)..^4])
                continue;
            await bucket.DeleteAsync(name, cancellationToken);
            swept++;
        }

        return swept;
    }

    /// <inheritdoc />
    public void Dispose() => bucket.Dispose();

    private async Task<bool> UploadAsync(BundleKey key, FileStream received, CancellationToken cancellationToken)
    {
        received.Position = 0;
        var isNew = await bucket.PutNewAsync(key.ToString(), received, key.Sha256, cancellationToken);
        var stated = await bucket.HeadAsync(key.ToString(), cancellationToken);
        return stated == (received.Length, key.Sha256)
            ? isNew
            : throw new IOException($"The upload of {key} must be in the store as it was sent; {Differs(key, received.Length, stated ?? (0, null))} Remove that object by hand, then publish again.");
    }

    // The digest that holds the slot afterwards.
    private async Task<string?> ClaimAsync(BundleKey key, CancellationToken cancellationToken)
    {
        using var claim = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(key.Sha256));
        var digest = Sha256Text.Of(claim.ToArray());
        return await bucket.PutNewAsync(key.Slot + ClaimName, claim, digest, cancellationToken)
            ? key.Sha256
            : await ClaimOfAsync(key.Slot, cancellationToken);
    }

    private async Task<string?> ClaimOfAsync(string slot, CancellationToken cancellationToken)
    {
        using var claim = new MemoryStream();
        return await bucket.ReadAsync(slot + ClaimName, claim, cancellationToken)
            ? System.Text.Encoding.ASCII.GetString(claim.ToArray())
            : null;
    }

    private static int LifeOf(Uri link) => int.Parse(
        link.Query.TrimStart('?').Split('&').Single(part => part.StartsWith("X-Amz-Expires=", StringComparison.Ordinal))["X-Amz-Expires=".Length..],
        CultureInfo.InvariantCulture);

    private static string Differs(BundleKey key, long size, (long Size, string? Sha256) found) => string.Create(
        CultureInfo.InvariantCulture, $"{key} must have {size} bytes; the store has {found.Size} bytes of SHA-256 {found.Sha256 ?? "unknown"}.");

    private static FileStream TemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
}
