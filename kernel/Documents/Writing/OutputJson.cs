using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>The JSON of an output as nbformat stores it.</summary>
internal static class OutputJson
{
    public static JsonNode Of(CellOutput output) => output switch
    {
        StreamOutput stream => With(stream, "stream", ("name", stream.Name), ("text", TextLines.Of(stream.Text))),
        DisplayOutput display => With(display, "display_data", ("data", Data(display)), ("metadata", display.Metadata.DeepClone())),
        ResultOutput result => With(
            result, "execute_result", ("data", Data(result)), ("metadata", result.Metadata.DeepClone()), ("execution_count", result.ExecutionCount)),
        ErrorOutput error => With(
            error, "error", ("ename", error.Name), ("evalue", error.Value), ("traceback", new JsonArray([.. error.Traceback]))),
        UnknownOutput unknown => unknown.Json.DeepClone(),
        _ => throw new InvalidOperationException($"An output of type {output.GetType().Name} has no form in nbformat."),
    };

    private static JsonObject With(CellOutput output, string type, params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var json = (JsonObject)output.OtherFields.DeepClone();
        json["output_type"] = type;
        foreach (var (name, value) in fields)
            json[name] = value;
        return json;
    }

    private static JsonObject Data(RichOutput output)
    {
        var data = new JsonObject();
        foreach (var (type, content) in output.Data)
        {
            data[type] = Mime.IsLines(type) && content?.GetValueKind() == JsonValueKind.String
                ? TextLines.Of(content.GetValue<string>())
                : content?.DeepClone();
        }

        return data;
    }
}
