using System.Text;

namespace AlgoAcademy.Research;

/// <summary>
/// Writes FIX 4.4 messages into one buffer that is used again and again: no allocation per message once the buffer is large enough.
/// The body is written first; BodyLength goes before it and CheckSum behind it when the message ends.
/// </summary>
public sealed class FixWriter
{
    private const int Room = 32;
    private const int Most = 40;
    private byte[] _buffer = new byte[1024];
    private int _end;

    /// <summary>Begins a message: 8=FIX.4.4, 9=…, 35=type.</summary>
    /// <param name="type">The message type, such as D.</param>
    /// <exception cref="ArgumentException">No type, or characters that are no letters or digits.</exception>
    public FixWriter Begin(string type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        _end = Room;
        return Add(FixTag.MsgType, type);
    }

    /// <summary>Adds a text.</summary>
    /// <param name="tag">Number of the field.</param>
    /// <param name="value">ISO 8859-1 without the delimiter, not empty.</param>
    /// <exception cref="ArgumentException">A tag or a value that FIX does not allow.</exception>
    public FixWriter Add(int tag, string value)
    {
        FixMessage.Require(tag, value);
        Start(tag, value.Length);
        _end += Encoding.Latin1.GetBytes(value, _buffer.AsSpan(_end));
        return Close();
    }

    /// <summary>Adds bytes as they are.</summary>
    /// <param name="tag">Number of the field.</param>
    /// <param name="value">Not empty; the delimiter only in fields of raw data.</param>
    /// <exception cref="ArgumentException">A tag or a value that FIX does not allow.</exception>
    public FixWriter Add(int tag, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || (value.Contains(FixFrame.Delimiter) && !FixTag.IsData(tag)))
            throw new ArgumentException(FormattableString.Invariant($"The value of tag {tag} must not be empty or hold the delimiter (ASCII 1)."), nameof(value));
        Start(tag, value.Length);
        value.CopyTo(_buffer.AsSpan(_end));
        _end += value.Length;
        return Close();
    }

    /// <summary>Adds a whole number.</summary>
    /// <param name="tag">Number of the field.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">A tag that FIX does not allow.</exception>
    public FixWriter Add(int tag, long value)
    {
        Start(tag, Most);
        _end += FixText.WriteInteger(_buffer.AsSpan(_end), value);
        return Close();
    }

    /// <summary>Adds a price or quantity, with the digits the decimal has.</summary>
    /// <param name="tag">Number of the field.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">A tag that FIX does not allow.</exception>
    public FixWriter Add(int tag, decimal value)
    {
        Start(tag, Most);
        _end += FixText.WriteNumber(_buffer.AsSpan(_end), value);
        return Close();
    }

    /// <summary>Adds a time, to the millisecond.</summary>
    /// <param name="tag">Number of the field.</param>
    /// <param name="utc">UTC.</param>
    /// <exception cref="ArgumentException">A tag that FIX does not allow.</exception>
    public FixWriter Add(int tag, DateTime utc)
    {
        Start(tag, Most);
        _end += FixText.WriteTime(_buffer.AsSpan(_end), utc);
        return Close();
    }

    /// <summary>Ends the message with its length and check sum.</summary>
    /// <returns>The whole message; a view that holds until the next <see cref="Begin"/>.</returns>
    /// <exception cref="InvalidOperationException">No message was begun.</exception>
    public ReadOnlySpan<byte> End()
    {
        RequireBegun();
        var bodyLength = _end - Room;
        Span<byte> head = stackalloc byte[Room];
        "8=FIX.4.4\u00019="u8.CopyTo(head);
        var length = 12 + FixText.WriteInteger(head[12..], bodyLength);
        head[length++] = FixFrame.Delimiter;
        var start = Room - length;
        head[..length].CopyTo(_buffer.AsSpan(start));
        Reserve(16);
        var sum = FixFrame.CheckSum(_buffer.AsSpan(start, _end - start));
        "10="u8.CopyTo(_buffer.AsSpan(_end));
        (_buffer[_end + 3], _buffer[_end + 4], _buffer[_end + 5]) = ((byte)('0' + (sum / 100)), (byte)('0' + (sum / 10 % 10)), (byte)('0' + (sum % 10)));
        _buffer[_end + 6] = FixFrame.Delimiter;
        var message = _buffer.AsSpan(start, _end + 7 - start);
        _end = 0;
        return message;
    }

    /// <inheritdoc/>
    public override string ToString() => _end == 0 ? "FIX writer, no message begun" : FormattableString.Invariant($"FIX writer, {_end - Room} bytes of a body");

    private void Start(int tag, int valueLength)
    {
        RequireBegun();
        FixMessage.Require(tag);
        Reserve(valueLength + 16);
        _end += FixText.WriteInteger(_buffer.AsSpan(_end), tag);
        _buffer[_end++] = (byte)'=';
    }

    private FixWriter Close()
    {
        _buffer[_end++] = FixFrame.Delimiter;
        return this;
    }

    private void RequireBegun()
    {
        if (_end == 0)
            throw new InvalidOperationException("Begin a message with Begin(type) before fields are added or the message is ended.");
    }

    private void Reserve(int more)
    {
        if (_end + more > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _end + more));
    }
}
