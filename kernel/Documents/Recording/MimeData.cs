using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>A mime bundle of texts as the JSON object that a notebook stores.</summary>
internal static class MimeData
{
    /// <summary>JSON types become JSON; all else stays text, plain text after passing through <paramref name="limitPlain"/>.</summary>
    public static JsonObject Of(IReadOnlyDictionary<string, string> bundle, Func<string, string> limitPlain)
    {
        var data = new JsonObject();
        foreach (var (type, text) in bundle)
            data[type] = Mime.IsJson(type) ? Json(type, text) : JsonValue.Create(type == "text/plain" ? limitPlain(text) : text);
        return data;
    }

    /// <summary>How much room rich content takes; plain text has a limit of its own.</summary>
    public static long Characters(JsonObject data) =>
        data.Where(entry => entry.Key != "text/plain").Sum(entry => (long)(JsonText.OrNull(entry.Value) ?? entry.Value?.ToJsonString() ?? "").Length);

    private static JsonNode? Json(string type, string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The content of {type} must be JSON; was not: {e.Message}", nameof(text), e);
        }
    }
}
