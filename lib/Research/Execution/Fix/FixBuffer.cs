namespace AlgoAcademy.Research;

/// <summary>Collects what arrives and hands out whole messages; never holds more than one message beyond what was appended last.</summary>
public sealed class FixBuffer
{
    private byte[] _bytes = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Bytes that belonged to no message and were skipped.</summary>
    public long GarbledBytes { get; private set; }

    /// <summary>Adds what arrived.</summary>
    /// <param name="arrived">Any number of bytes.</param>
    public void Append(ReadOnlySpan<byte> arrived)
    {
        if (_end + arrived.Length > _bytes.Length)
        {
            var kept = _bytes.AsSpan(_start, _end - _start);
            var target = kept.Length + arrived.Length <= _bytes.Length ? _bytes : new byte[Math.Max(_bytes.Length, (kept.Length + arrived.Length) * 2)];
            kept.CopyTo(target);
            (_bytes, _start, _end) = (target, 0, kept.Length);
        }

        arrived.CopyTo(_bytes.AsSpan(_end));
        _end += arrived.Length;
    }

    /// <summary>Takes the next whole message.</summary>
    /// <param name="message">A view that holds until the next <see cref="Append"/>.</param>
    /// <returns>False when more bytes are needed.</returns>
    public bool TryNext(out ReadOnlySpan<byte> message)
    {
        while (true)
        {
            var frame = FixFrame.Next(_bytes.AsSpan(_start, _end - _start));
            message = _bytes.AsSpan(_start, frame.Length);
            _start += frame.Length;
            if (frame.Kind == FixFrameKind.Message)
                return true;
            if (frame.Kind == FixFrameKind.Incomplete)
                return false;
            GarbledBytes += frame.Length;
        }
    }
}
