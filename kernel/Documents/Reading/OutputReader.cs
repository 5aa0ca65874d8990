using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>One output from its JSON.</summary>
internal static class OutputReader
{
    public static CellOutput Read(JsonNode? node, string file, string place)
    {
        var fields = Fields.Of(node, file, place);
        var type = JsonText.OrNull(((JsonObject)node!)["output_type"]);
        if (type is not ("stream" or "display_data" or "execute_result" or "error"))
            return new UnknownOutput(fields.Rest());

        fields.Take("output_type");
        return type switch
        {
            "stream" => new StreamOutput(fields.TakeString("name") ?? "stdout", fields.TakeText("text")) { OtherFields = fields.Rest() },
            "error" => Error(fields),
            "execute_result" => new ResultOutput
            {
                Data = Data(fields),
                Metadata = fields.TakeObject("metadata"),
                ExecutionCount = fields.TakeInteger("execution_count"),
                OtherFields = fields.Rest(),
            },
            _ => new DisplayOutput { Data = Data(fields), Metadata = fields.TakeObject("metadata"), OtherFields = fields.Rest() },
        };
    }

    private static ErrorOutput Error(Fields fields)
    {
        var name = fields.TakeString("ename") ?? "";
        var value = fields.TakeString("evalue") ?? "";
        string[] traceback = fields.Take("traceback") switch
        {
            null => [],
            JsonArray lines => [.. lines.Select(line => fields.Joined(line) ?? throw fields.Fault("\"traceback\" must be a list of strings."))],
            _ => throw fields.Fault("\"traceback\" must be a list of strings."),
        };
        return new ErrorOutput(name, value, traceback) { OtherFields = fields.Rest() };
    }

    private static JsonObject Data(Fields fields)
    {
        var stored = fields.TakeObject("data");
        var data = new JsonObject();
        foreach (var (type, content) in stored)
        {
            // Lists of lines become one text; everything else (JSON types, oddities of other tools) stays as it is.
            var text = Mime.IsJson(type) ? null : fields.Joined(content);
            data[type] = text is null ? content?.DeepClone() : JsonValue.Create(text);
        }

        return data;
    }
}
