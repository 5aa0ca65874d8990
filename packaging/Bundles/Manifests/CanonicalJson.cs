using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AlgoAcademy.Bundles;

/// <summary>
/// The one spelling of what is signed: UTF-8 without mark, keys in the order the writer fixes, no white space, integers
/// only. A reader accepts no other spelling, so a signature never covers two texts.
/// </summary>
internal static class CanonicalJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The bytes of one object.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Reads an object and refuses every spelling but the one <paramref name="write"/> gives.</summary>
    /// <exception cref="ManifestException">The bytes are not that; the message names the file.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, string file, Func<JsonElement, T> read, Func<T, byte[]> write)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8 });
            var value = read(document.RootElement);
            return write(value).AsSpan().SequenceEqual(bytes.Span)
                ? value
                : throw new ManifestException($"{file} must be canonical JSON (sorted keys, no white space, no further members); it is not.");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ManifestException($"{file} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>A time as text: UTC, whole seconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A time member.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static DateTimeOffset Time(JsonElement parent, string name) =>
        DateTimeOffset.ParseExact(Text(parent, name), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A text member that must be there.</summary>
    public static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new FormatException($"it must state \"{name}\"; was null.");

    /// <summary>Refuses another layout than the one this code knows.</summary>
    public static void RequireSchema(JsonElement root, string file, string schema)
    {
        var actual = Text(root, "schema");
        if (actual != schema)
            throw new ManifestException($"{file} must have schema {schema}; was \"{actual}\". Update the academy tool.");
    }
}
