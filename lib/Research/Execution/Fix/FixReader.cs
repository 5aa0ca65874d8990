namespace AlgoAcademy.Research;

/// <summary>
/// Reads the fields of a FIX message one after the other, straight from its bytes: nothing is copied or allocated. Fields of raw
/// data, which may hold the delimiter, end where the length field before them says.
/// </summary>
/// <param name="message">One message, or any part of one that begins with a tag.</param>
public ref struct FixReader(ReadOnlySpan<byte> message)
{
    private const int MaxTagDigits = 6;
    private readonly ReadOnlySpan<byte> _message = message;
    private int _next;
    private int _dataTag;
    private int _dataLength;

    /// <summary>Number of the field last read; 0 before the first.</summary>
    public int Tag { get; private set; }

    /// <summary>Value of the field last read, a view into the message.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Bytes read so far.</summary>
    public readonly int Position => _next;

    /// <summary>The reading stopped at something that is no field.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Goes to the next field; false at the end and at what is no field (<see cref="IsMalformed"/>).</summary>
    public bool Read()
    {
        if (_next >= _message.Length || IsMalformed)
            return false;
        var (tag, at) = (0, _next);
        while (at < _message.Length && char.IsAsciiDigit((char)_message[at]) && at - _next <= MaxTagDigits)
            tag = (tag * 10) + _message[at++] - '0';
        var isTag = at > _next && at - _next <= MaxTagDigits && at < _message.Length && _message[at] == '=' && _message[_next] != '0';
        var length = isTag ? LengthOf(tag, _message[(at + 1)..]) : -1;
        if (length < 0)
        {
            IsMalformed = true;
            return false;
        }

        Tag = tag;
        Value = _message.Slice(at + 1, length);
        _next = at + 1 + length + 1;
        Expect();
        return true;
    }

    /// <summary>The value as a whole number.</summary>
    /// <param name="value">The number; 0 when there is none.</param>
    public readonly bool TryInteger(out long value) => FixText.TryInteger(Value, out value);

    /// <summary>The value as a price or quantity.</summary>
    /// <param name="value">The number; 0 when there is none.</param>
    public readonly bool TryNumber(out decimal value) => FixText.TryNumber(Value, out value);

    /// <summary>The value as a time, UTC.</summary>
    /// <param name="value">The time.</param>
    public readonly bool TryTime(out DateTime value) => FixText.TryTime(Value, out value);

    private readonly int LengthOf(int tag, ReadOnlySpan<byte> rest)
    {
        if (tag == _dataTag && _dataTag != 0)
            return _dataLength < rest.Length && rest[_dataLength] == FixFrame.Delimiter ? _dataLength : -1;
        return rest.IndexOf(FixFrame.Delimiter);
    }

    private void Expect()
    {
        _dataTag = FixTag.DataAfter(Tag);
        if (_dataTag != 0)
        {
            var isLength = FixText.TryInteger(Value, out var length) && length is >= 0 and <= FixFrame.MaxLength;
            (_dataTag, _dataLength) = isLength ? (_dataTag, (int)length) : (0, 0);
        }
    }
}
