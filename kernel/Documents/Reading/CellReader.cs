using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>One cell from its JSON.</summary>
internal static class CellReader
{
    public static Cell Read(JsonNode? node, string file, int index)
    {
        var place = $"cells[{index}]";
        var fields = Fields.Of(node, file, place);
        var kind = Kind(fields);
        var isCode = kind == CellKind.Code;
        return new Cell
        {
            Kind = kind,
            Id = fields.TakeString("id"),
            Source = LineFeeds(fields.TakeText("source")),
            Metadata = fields.TakeObject("metadata"),
            Outputs = isCode ? Outputs(fields, file, place) : [],
            ExecutionCount = isCode ? fields.TakeInteger("execution_count") : null,
            OtherFields = fields.Rest(),
        };
    }

    private static CellKind Kind(Fields fields) => fields.TakeString("cell_type") switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        "raw" => CellKind.Raw,
        null => throw fields.Fault("\"cell_type\" is missing; expected code, markdown or raw."),
        var other => throw fields.Fault($"\"cell_type\" must be code, markdown or raw; was \"{other}\"."),
    };

    private static string LineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;

    private static IReadOnlyList<CellOutput> Outputs(Fields fields, string file, string place) => fields.Take("outputs") switch
    {
        null => [],
        JsonArray outputs => [.. outputs.Select((output, index) => OutputReader.Read(output, file, $"{place}.outputs[{index}]"))],
        var other => throw fields.Fault($"\"outputs\" must be a list; was {Fields.Kind(other)}."),
    };
}
