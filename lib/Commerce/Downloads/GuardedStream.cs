namespace AlgoAcademy.Commerce;

/// <summary>
/// A file on its way to a buyer that asks before every chunk whether it may go on: a refund stops a running download. Reading
/// ends with an <see cref="IOException"/>, so that the buyer's side sees a broken download, never a short file taken for whole.
/// </summary>
/// <param name="inner">The file; seekable, closed with this stream.</param>
/// <param name="isOpen">The rule, asked again.</param>
/// <param name="chunk">How many bytes may pass between two questions.</param>
public sealed class GuardedStream(Stream inner, Func<CancellationToken, Task<bool>> isOpen, int chunk = GuardedStream.DefaultChunk) : Stream
{
    /// <summary>1 MiB: a refund is felt at once, and a bundle of 10 MB asks ten times.</summary>
    public const int DefaultChunk = 1 << 20;

    private readonly int size = chunk;
    private int left = chunk;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => inner.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (left == 0)
        {
            if (!await isOpen(cancellationToken))
                throw new IOException("The download was stopped: access to it has ended.");
            left = size;
        }

        var read = await inner.ReadAsync(buffer[..Math.Min(buffer.Length, left)], cancellationToken);
        left -= read;
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Not offered: the rule is asked asynchronously.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A guarded file is read asynchronously.");

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    /// <summary>Not offered.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void SetLength(long value) => throw new NotSupportedException("A guarded file is read only.");

    /// <summary>Not offered.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A guarded file is read only.");

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
