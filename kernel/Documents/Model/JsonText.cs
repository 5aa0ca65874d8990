using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>Reads optional strings out of metadata that any tool may have written in any shape.</summary>
internal static class JsonText
{
    public static string? OrNull(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static string? At(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (node is not JsonObject parent)
                return null;
            node = parent[name];
        }

        var text = OrNull(node);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
