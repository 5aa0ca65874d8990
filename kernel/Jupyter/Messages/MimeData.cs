using System.Text;
using System.Text.Json;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Messages;

/// <summary>The "data" member of outputs: MIME type → content, JSON types embedded as JSON and not as text.</summary>
internal static class MimeData
{
    private const int MaxJsonDepth = 512;

    /// <summary>Writes the member "data". JSON contents must be valid: see <see cref="JsonFault"/>.</summary>
    public static void Write(Utf8JsonWriter writer, MimeBundle bundle)
    {
        writer.WriteStartObject("data"u8);
        foreach (var (mimeType, content) in bundle.Data)
        {
            writer.WritePropertyName(mimeType);
            if (MimeBundle.IsJson(mimeType))
                writer.WriteRawValue(content, skipInputValidation: true);
            else
                writer.WriteStringValue(content);
        }

        writer.WriteEndObject();
    }

    /// <summary>Why a text is not JSON, in one line; null when it is.</summary>
    public static string? JsonFault(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = MaxJsonDepth });
            while (reader.Read())
            {
                // Reading to the end is the validation.
            }

            return null;
        }
        catch (JsonException e)
        {
            return e.Message;
        }
    }
}
