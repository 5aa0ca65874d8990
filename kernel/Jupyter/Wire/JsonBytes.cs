using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AlgoAcademy.Jupyter.Wire;

/// <summary>JSON as it travels: UTF-8 bytes, written without reflection because kernel start-up time is felt by people.</summary>
internal static class JsonBytes
{
    // The receiver parses JSON, never HTML, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The empty object: parent header of what nobody asked for, metadata of what has none.</summary>
    public static byte[] EmptyObject { get; } = "{}"u8.ToArray();

    /// <summary>The object whose members <paramref name="writeMembers"/> writes.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
