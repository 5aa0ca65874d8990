using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// The fields of one JSON object, taken out one by one; what nobody took is what this library does not know.
/// </summary>
internal sealed class Fields
{
    private readonly JsonObject _json;
    private readonly string _file;
    private readonly string _place;

    private Fields(JsonObject json, string file, string place) => (_json, _file, _place) = (json, file, place);

    public static Fields Of(JsonNode? node, string file, string place) =>
        node is JsonObject json
            ? new Fields(json, file, place)
            : throw new NotebookFormatException(file, place, $"must be a JSON object; was {Kind(node)}.");

    public NotebookFormatException Fault(string fault) => new(_file, _place, fault);

    public JsonNode? Take(string name)
    {
        if (!_json.TryGetPropertyValue(name, out var node))
            return null;
        _json.Remove(name);
        return node;
    }

    public JsonObject Rest() => (JsonObject)_json.DeepClone();

    public JsonObject TakeObject(string name) => Take(name) switch
    {
        null => [],
        JsonObject json => json,
        var other => throw Fault($"\"{name}\" must be a JSON object; was {Kind(other)}."),
    };

    public int? TakeInteger(string name) => Take(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) => number,
        var other => throw Fault($"\"{name}\" must be a whole number; was {Kind(other)}."),
    };

    public string? TakeString(string name) => Take(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value),
        var other => throw Fault($"\"{name}\" must be a string; was {Kind(other)}."),
    };

    /// <summary>nbformat's "multiline string": one string, or a list of strings to be joined.</summary>
    public string TakeText(string name) => Joined(Take(name)) ?? throw Fault($"\"{name}\" must be a string or a list of strings.");

    public string? Joined(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value),
        JsonArray lines when lines.All(IsString) => string.Concat(lines.Select(line => Text(line!.AsValue()))),
        _ => null,
    };

    public static string Kind(JsonNode? node) => node is null ? "null" : node.GetValueKind().ToString().ToLowerInvariant();

    private static bool IsString(JsonNode? node) => node is not null && node.GetValueKind() == JsonValueKind.String;

    private string Text(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException e)
        {
            throw new NotebookFormatException(_file, _place, "a string holds half of a surrogate pair, which is no character. Write it again.", e);
        }
    }
}
