using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>Values that are one piece of text: numbers, dates, names; JSON and bytes as blocks.</summary>
internal static class ScalarText
{
    private const int BytesPerLine = 16;
    private const int BytesShown = 16 * BytesPerLine;

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a scalar; null is "&lt;null&gt;". Culture-independent.</summary>
    public static string Of(object? value) => value switch
    {
        null => "<null>",
        string text => text,
        Type type => TypeNames.Full(type),
        DateTime time => Text(time),
        DateTimeOffset time => time.ToString(time.Offset == TimeSpan.Zero ? "yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The kind of line that a scalar makes.</summary>
    public static LineKind KindOf(object? value) => value switch
    {
        null => LineKind.Note,
        bool or char or Enum => LineKind.Text,
        decimal or Half or Int128 or UInt128 or System.Numerics.BigInteger => LineKind.Number,
        _ => value.GetType().IsPrimitive ? LineKind.Number : LineKind.Text,
    };

    /// <summary>The indented JSON of a document, element or node; null when the value is none of these.</summary>
    public static string? Json(object value) => value switch
    {
        JsonDocument document => Json(document.RootElement),
        JsonElement { ValueKind: JsonValueKind.Undefined } => "",
        JsonElement element => JsonSerializer.Serialize(element, Indented),
        JsonNode node => node.ToJsonString(Indented),
        _ => null,
    };

    /// <summary>Bytes as a table of hexadecimal numbers with their characters, cut after 256 bytes.</summary>
    public static string Bytes(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var start = 0; start < Math.Min(bytes.Length, BytesShown); start += BytesPerLine)
        {
            var line = bytes.AsSpan(start, Math.Min(BytesPerLine, bytes.Length - start));
            text.Append(CultureInfo.InvariantCulture, $"{start:x4}  ");
            for (var i = 0; i < BytesPerLine; i++)
            {
                if (i < line.Length) text.Append(CultureInfo.InvariantCulture, $"{line[i]:x2} ");
                else text.Append("   ");
            }

            text.Append(' ');
            foreach (var b in line) text.Append(b is >= 0x20 and < 0x7f ? (char)b : '·');
            text.Append('\n');
        }

        if (bytes.Length > BytesShown) text.Append(CultureInfo.InvariantCulture, $"… {bytes.Length - BytesShown} more bytes\n");
        return bytes.Length == 0 ? "(no bytes)" : text.ToString(0, text.Length - 1);
    }

    // "Z" only where the value says that it is UTC: an unspecified time must not look like more than it is.
    private static string Text(DateTime time) => time.ToString(
        time.Kind switch
        {
            DateTimeKind.Utc => "yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'",
            DateTimeKind.Local => "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz",
            _ => "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        },
        CultureInfo.InvariantCulture);
}
