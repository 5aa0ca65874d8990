using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// Where a stream of bytes divides into FIX messages: 8=…␁9=length␁ body 10=sum␁. Nothing is copied, and no length in the
/// stream makes anything be allocated. Source: FIX 4.4 (2003), volume 2, "message format".
/// </summary>
/// <param name="Kind">A message, the beginning of one, or bytes to be skipped.</param>
/// <param name="Length">Bytes from the head that the kind speaks of; 0 when incomplete.</param>
public readonly record struct FixFrame(FixFrameKind Kind, int Length)
{
    /// <summary>A message longer than this is garbled: 64 KiB.</summary>
    public const int MaxLength = 65_536;

    /// <summary>The character between fields, ASCII 1.</summary>
    public const byte Delimiter = 1;

    private const int TrailerLength = 7;
    private const int MaxVersionLength = 16;

    /// <summary>Looks at the head of a stream.</summary>
    /// <param name="stream">The bytes not yet taken.</param>
    public static FixFrame Next(ReadOnlySpan<byte> stream)
    {
        if (stream.IsEmpty)
            return default(FixFrame) with { Kind = FixFrameKind.Incomplete };
        var version = Prefix(stream, "8=FIX"u8);
        if (version == Match.No)
            return Garbled(stream);
        if (version == Match.Partly)
            return new FixFrame(FixFrameKind.Incomplete, 0);
        var endOfVersion = stream[..Math.Min(stream.Length, MaxVersionLength)].IndexOf(Delimiter);
        if (endOfVersion < 0)
            return stream.Length < MaxVersionLength ? new FixFrame(FixFrameKind.Incomplete, 0) : Garbled(stream);
        return FromLength(stream, endOfVersion + 1);
    }

    /// <summary>The check sum of FIX: all bytes added up, modulo 256.</summary>
    /// <param name="bytes">From 8= up to and with the delimiter before 10=.</param>
    public static byte CheckSum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var one in bytes)
            sum += one;
        return (byte)sum;
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        FixFrameKind.Message => FormattableString.Invariant($"a FIX message of {Length} bytes"),
        FixFrameKind.Incomplete => "the beginning of a FIX message",
        _ => FormattableString.Invariant($"{Length} garbled bytes"),
    };

    private static FixFrame FromLength(ReadOnlySpan<byte> stream, int at)
    {
        var tag = Prefix(stream[at..], "9="u8);
        if (tag == Match.No)
            return Garbled(stream);
        if (tag == Match.Partly)
            return new FixFrame(FixFrameKind.Incomplete, 0);
        var (i, length) = (at + 2, 0);
        while (i < stream.Length && char.IsAsciiDigit((char)stream[i]) && length < MaxLength)
            length = (length * 10) + stream[i++] - '0';
        if (i == stream.Length)
            return length < MaxLength ? new FixFrame(FixFrameKind.Incomplete, 0) : Garbled(stream);
        if (stream[i] != Delimiter || i == at + 2 || i + 1 + length + TrailerLength > MaxLength)
            return Garbled(stream);
        var trailer = i + 1 + length;
        return stream.Length < trailer + TrailerLength ? new FixFrame(FixFrameKind.Incomplete, 0) : Closed(stream, trailer);
    }

    private static FixFrame Closed(ReadOnlySpan<byte> stream, int trailer)
    {
        var end = stream.Slice(trailer, TrailerLength);
        if (stream[trailer - 1] != Delimiter || !end.StartsWith("10="u8) || end[6] != Delimiter)
            return Garbled(stream);
        var right = int.TryParse(end.Slice(3, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var sum)
            && sum == CheckSum(stream[..trailer]);
        return new FixFrame(right ? FixFrameKind.Message : FixFrameKind.Garbled, trailer + TrailerLength);
    }

    // Up to where the next message may begin.
    private static FixFrame Garbled(ReadOnlySpan<byte> stream)
    {
        var next = stream[1..].IndexOf("8=FIX"u8);
        if (next >= 0)
            return new FixFrame(FixFrameKind.Garbled, next + 1);
        for (var kept = Math.Min(4, stream.Length - 1); kept > 0; kept--)
        {
            if (Prefix(stream[^kept..], "8=FIX"u8) == Match.Partly)
                return new FixFrame(FixFrameKind.Garbled, stream.Length - kept);
        }

        return new FixFrame(FixFrameKind.Garbled, stream.Length);
    }

    private static Match Prefix(ReadOnlySpan<byte> stream, ReadOnlySpan<byte> expected) =>
        stream.StartsWith(expected) ? Match.Yes : expected.StartsWith(stream) ? Match.Partly : Match.No;

    private enum Match
    {
        No,
        Partly,
        Yes,
    }
}
