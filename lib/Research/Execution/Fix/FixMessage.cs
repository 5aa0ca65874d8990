using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>
/// A FIX 4.4 message as a list of fields in the order of the wire. BodyLength and CheckSum are not fields of it: they are computed when
/// it is encoded and checked when it is parsed. For the hot path use <see cref="FixReader"/> and <see cref="FixWriter"/>.
/// </summary>
public sealed class FixMessage
{
    private readonly List<FixField> _fields = [];

    /// <summary>A message without fields but its type.</summary>
    /// <param name="type">Value of MsgType, such as <see cref="FixMessageType.NewOrderSingle"/>.</param>
    /// <exception cref="ArgumentException">No type.</exception>
    public FixMessage(string type)
    {
        Require(FixTag.MsgType, type);
        Type = type;
    }

    /// <summary>Value of MsgType (35).</summary>
    public string Type { get; }

    /// <summary>The fields in order, without 8, 9, 35 and 10.</summary>
    public IReadOnlyList<FixField> Fields => _fields;

    /// <summary>The first field of this number; null when there is none.</summary>
    public string? this[int tag] => tag == FixTag.MsgType ? Type : Place(tag) is >= 0 and var place ? _fields[place].Value : null;

    /// <summary>Reads one whole message.</summary>
    /// <param name="text">As on the wire, or with | in the place of the delimiter.</param>
    /// <exception cref="FormatException">It is no FIX 4.4 message, or its length or check sum is wrong.</exception>
    public static FixMessage Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Parse(Encoding.Latin1.GetBytes(text.Contains((char)FixFrame.Delimiter, StringComparison.Ordinal) ? text : text.Replace('|', (char)FixFrame.Delimiter)));
    }

    /// <summary>Reads one whole message.</summary>
    /// <param name="message">As on the wire.</param>
    /// <exception cref="FormatException">It is no FIX 4.4 message, or its length or check sum is wrong.</exception>
    public static FixMessage Parse(ReadOnlySpan<byte> message) =>
        TryParse(message, out var parsed) ? parsed : throw new FormatException(string.Join(" ", FixValidator.FrameFaults(message).Select(static fault => fault.Text)
            .DefaultIfEmpty("A FIX message must begin with 8=…, 9=…, 35=… and hold fields of the form tag=value.")));

    /// <summary>Reads one whole message.</summary>
    /// <param name="message">As on the wire.</param>
    /// <param name="parsed">The message; null when it is none.</param>
    public static bool TryParse(ReadOnlySpan<byte> message, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FixMessage? parsed)
    {
        parsed = null;
        if (FixFrame.Next(message) is not { Kind: FixFrameKind.Message } frame || frame.Length != message.Length)
            return false;
        var reader = new FixReader(message[..^7]);
        if (!reader.Read() || !reader.Read() || !reader.Read() || reader.Tag != FixTag.MsgType || reader.Value.IsEmpty)
            return false;
        parsed = new FixMessage(Encoding.Latin1.GetString(reader.Value));
        while (reader.Read())
            parsed._fields.Add(new FixField(reader.Tag, Encoding.Latin1.GetString(reader.Value)));
        parsed = reader.IsMalformed ? null : parsed;
        return parsed is not null;
    }

    /// <summary>Replaces the first field of this number, or adds it at the end.</summary>
    /// <param name="tag">Number of the field.</param>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">A tag or a value that FIX does not allow.</exception>
    public FixMessage Set(int tag, string value)
    {
        Require(tag, value);
        if (Place(tag) is >= 0 and var place)
            _fields[place] = new FixField(tag, value);
        else
            _fields.Add(new FixField(tag, value));
        return this;
    }

    /// <inheritdoc cref="Set(int, string)"/>
    public FixMessage Set(int tag, long value) => Set(tag, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Set(int, string)"/>
    public FixMessage Set(int tag, decimal value) => Set(tag, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Replaces or adds a time, to the millisecond.</summary>
    /// <param name="tag">Number of the field.</param>
    /// <param name="utc">UTC.</param>
    /// <exception cref="ArgumentException">A tag that FIX does not allow.</exception>
    public FixMessage Set(int tag, DateTime utc) => Set(tag, utc.ToString("yyyyMMdd-HH:mm:ss.fff", CultureInfo.InvariantCulture));

    /// <summary>Adds a field at the end, also a second of the same number: entries of repeating groups.</summary>
    /// <param name="tag">Number of the field.</param>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">A tag or a value that FIX does not allow.</exception>
    public FixMessage Add(int tag, string value)
    {
        Require(tag, value);
        _fields.Add(new FixField(tag, value));
        return this;
    }

    /// <summary>The whole number in a field; null when there is no field or no such number in it.</summary>
    /// <param name="tag">Number of the field.</param>
    public long? Integer(int tag) => FixText.TryInteger(Bytes(tag), out var value) ? value : null;

    /// <summary>The price or quantity in a field; null when there is no field or no such number in it.</summary>
    /// <param name="tag">Number of the field.</param>
    public decimal? Number(int tag) => FixText.TryNumber(Bytes(tag), out var value) ? value : null;

    /// <summary>The time in a field, UTC; null when there is no field or no time in it.</summary>
    /// <param name="tag">Number of the field.</param>
    public DateTime? Time(int tag) => FixText.TryTime(Bytes(tag), out var value) ? value : null;

    /// <summary>Is there a field that says Y?</summary>
    /// <param name="tag">Number of the field.</param>
    public bool Flag(int tag) => this[tag] == "Y";

    /// <summary>The entries of a repeating group, one dictionary of first values each.</summary>
    /// <param name="countTag">The field that says how many entries follow, such as 268.</param>
    /// <exception cref="ArgumentException">The dictionary knows no such group in messages of this type.</exception>
    public IReadOnlyList<IReadOnlyDictionary<int, string>> Group(int countTag) => FixGroups.Of(this, countTag);

    /// <summary>The message as on the wire: 8=FIX.4.4, 9 and 35 before the fields, 10 behind them.</summary>
    public byte[] Encode()
    {
        var writer = new FixWriter().Begin(Type);
        foreach (var field in _fields)
            writer.Add(field.Tag, field.Value);
        return writer.End().ToArray();
    }

    /// <summary>One line per field: number, name, value and what the value means.</summary>
    public string Explain() => FixDictionary.Fix44.Explain(this);

    /// <summary>As on the wire, with | in the place of the delimiter.</summary>
    public override string ToString() => Encoding.Latin1.GetString(Encode()).Replace((char)FixFrame.Delimiter, '|');

    internal static void Require(int tag)
    {
        if (tag is < 1 or > 999_999 or FixTag.BeginString or FixTag.BodyLength or FixTag.CheckSum)
            throw new ArgumentOutOfRangeException(nameof(tag), tag, "A tag must be from 1 to 999999; 8, 9 and 10 are written by the codec itself.");
    }

    internal static void Require(int tag, string value)
    {
        Require(tag);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0 || (value.Contains((char)FixFrame.Delimiter, StringComparison.Ordinal) && !FixTag.IsData(tag)) || !IsLatin1(value))
            throw new ArgumentException(FormattableString.Invariant($"The value of tag {tag} must be ISO 8859-1 text, not empty, without the delimiter (ASCII 1); was '{value}'."), nameof(value));
    }

    private static bool IsLatin1(string value)
    {
        foreach (var one in value)
        {
            if (one > 'ÿ')
                return false;
        }

        return true;
    }

    private byte[] Bytes(int tag) => this[tag] is { } text ? Encoding.Latin1.GetBytes(text) : [];

    private int Place(int tag) => _fields.FindIndex(field => field.Tag == tag);
}
