using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// The one form of JSON that Jupyter itself writes: keys sorted, indent of one space, only quotes, backslashes and
/// control characters escaped. System.Text.Json's writer escapes emoji and more, so a save in Jupyter would change the file.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The text of a JSON value, lines ending in LF, with a final line end.</summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject json:
                AppendObject(text, json, depth);
                break;
            case JsonArray array:
                AppendArray(text, array, depth);
                break;
            case var value when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonObject json, int depth)
    {
        if (json.Count == 0)
        {
            text.Append("{}");
            return;
        }

        var separator = "{";
        foreach (var (key, value) in json.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            NewLine(text.Append(separator), depth + 1);
            AppendString(text, key);
            text.Append(": ");
            Append(text, value, depth + 1);
            separator = ",";
        }

        NewLine(text, depth);
        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, JsonArray array, int depth)
    {
        if (array.Count == 0)
        {
            text.Append("[]");
            return;
        }

        var separator = "[";
        foreach (var item in array)
        {
            NewLine(text.Append(separator), depth + 1);
            Append(text, item, depth + 1);
            separator = ",";
        }

        NewLine(text, depth);
        text.Append(']');
    }

    private static void NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth);

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
            AppendCharacter(text, value, i);
        text.Append('"');
    }

    private static void AppendCharacter(StringBuilder text, string value, int i)
    {
        var c = value[i];
        var escape = c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' => Hex(c),
            _ when char.IsSurrogate(c) && !IsPaired(value, i) => Hex('\uFFFD'),
            _ => null,
        };
        _ = escape is null ? text.Append(c) : text.Append(escape);
    }

    private static bool IsPaired(string value, int i) =>
        char.IsHighSurrogate(value[i])
            ? i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])
            : i > 0 && char.IsHighSurrogate(value[i - 1]);

    private static string Hex(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
