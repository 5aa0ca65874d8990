using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>
/// Finds every fault of a message against the dictionary, with the reason that a Reject would give. Source: FIX 4.4 (2003), volume 2,
/// "session-level reject", and the message definitions.
/// </summary>
public static class FixValidator
{
    /// <summary>All faults of one message, frame and fields; empty when it is right.</summary>
    /// <param name="text">As on the wire, or with | in the place of the delimiter.</param>
    /// <exception cref="ArgumentException">No text.</exception>
    public static IReadOnlyList<FixFault> Check(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var hasDelimiter = text.Contains((char)FixFrame.Delimiter, StringComparison.Ordinal);
        return Check(Encoding.Latin1.GetBytes(hasDelimiter ? text : text.Replace('|', (char)FixFrame.Delimiter)));
    }

    /// <summary>All faults of one message, frame and fields; empty when it is right.</summary>
    /// <param name="message">As on the wire.</param>
    public static IReadOnlyList<FixFault> Check(ReadOnlySpan<byte> message)
    {
        var faults = FrameFaults(message);
        var (fields, type) = (new List<FixField>(), "");
        var reader = new FixReader(message);
        while (reader.Read())
        {
            if (reader.Tag == FixTag.MsgType)
                type = Encoding.Latin1.GetString(reader.Value);
            else if (reader.Tag is not (FixTag.BeginString or FixTag.BodyLength or FixTag.CheckSum))
                fields.Add(new FixField(reader.Tag, Encoding.Latin1.GetString(reader.Value)));
        }

        if (reader.IsMalformed)
            faults.Add(new FixFault(FixRejectReason.InvalidTag, 0, FormattableString.Invariant($"What follows byte {reader.Position} is no field of the form tag=value.")));
        faults.AddRange(FixFieldRules.Check(type, fields));
        return faults;
    }

    /// <summary>The faults of a parsed message; empty when it is right.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="ArgumentNullException">No message.</exception>
    public static IReadOnlyList<FixFault> Check(FixMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return FixFieldRules.Check(message.Type, message.Fields);
    }

    /// <summary>What is wrong with length, check sum and the order of the first three fields.</summary>
    /// <param name="message">As on the wire.</param>
    internal static List<FixFault> FrameFaults(ReadOnlySpan<byte> message)
    {
        var faults = new List<FixFault>();
        if (!message.StartsWith("8=FIX.4.4\u00019="u8))
        {
            faults.Add(new FixFault(FixRejectReason.OutOfOrder, FixTag.BeginString, "A message must begin with 8=FIX.4.4 and 9=length."));
            return faults;
        }

        var afterLength = message[12..].IndexOf(FixFrame.Delimiter);
        var trailer = message.LastIndexOf("\u000110="u8) + 1;
        if (afterLength < 0 || trailer == 0)
        {
            faults.Add(new FixFault(FixRejectReason.RequiredTagMissing, FixTag.CheckSum, "A message must end with 10=check sum."));
            return faults;
        }

        Compare(faults, message, 12 + afterLength + 1, trailer);
        return faults;
    }

    private static void Compare(List<FixFault> faults, ReadOnlySpan<byte> message, int body, int trailer)
    {
        var written = Encoding.Latin1.GetString(message[12..(body - 1)]);
        var length = (trailer - body).ToString(CultureInfo.InvariantCulture);
        if (written != length)
            faults.Add(new FixFault(FixRejectReason.Other, FixTag.BodyLength, $"BodyLength is {written}; the bytes from 35= to before 10= are {length}."));
        var sum = FixFrame.CheckSum(message[..trailer]).ToString("D3", CultureInfo.InvariantCulture);
        var end = Encoding.Latin1.GetString(message[(trailer + 3)..]).TrimEnd((char)FixFrame.Delimiter);
        if (end != sum)
            faults.Add(new FixFault(FixRejectReason.Other, FixTag.CheckSum, $"CheckSum is {end}; the bytes before it add up to {sum} modulo 256."));
        if (!message[body..].StartsWith("35="u8))
            faults.Add(new FixFault(FixRejectReason.OutOfOrder, FixTag.MsgType, "MsgType must be the third field."));
    }
}
