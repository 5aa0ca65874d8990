namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>Writes a node as plain text, for terminals, screen readers and diffs.</summary>
internal static class NodeText
{
    private const int LongestLine = 100;
    private const int LongestCell = 60;
    private const int DeepestSummary = 2;

    public static string Of(ValueNode node) => node switch
    {
        ValueNode.Line line => line.Value,
        ValueNode.Row row => $"[ {string.Join(", ", row.Items)}{(row.More is null ? "" : $", … {row.More}")} ]",
        ValueNode.Table { Columns: ["key", "value" or "values"] } table => Pairs(table),
        ValueNode.Table table => Columns(table),
        ValueNode.Card card => Card(card),
        ValueNode.Rich rich => rich.Text,
        ValueNode.Fault fault => fault.Details,
        _ => "",
    };

    /// <summary>The node in one line, for a place inside of another one.</summary>
    public static string Summary(ValueNode node) => Summary(node, depth: 0);

    private static string Summary(ValueNode node, int depth)
    {
        var text = node switch
        {
            ValueNode.Line { Kind: LineKind.Block } => "…",
            ValueNode.Table table => table.More is null ? $"{table.Rows.Count} rows" : $"{table.Rows.Count} rows, {table.More}",
            ValueNode.Card { Own: { } own } => own,
            ValueNode.Card card when depth > DeepestSummary => card.Title,
            ValueNode.Card card => OneLine(card, depth),
            ValueNode.Fault fault => $"{fault.Title}: {fault.Message}",
            _ => Of(node),
        };
        return text.ReplaceLineEndings(" ");
    }

    private static string OneLine(ValueNode.Card card, int depth)
    {
        var members = string.Join(", ", card.Members.Select(m => $"{m.Name} = {Summary(m.Value, depth + 1)}"));
        if (card.Members.Count == 0) return card.Title.Length == 0 ? "{ }" : card.Title;
        return card.Title.Length == 0 ? $"{{ {members} }}" : $"{card.Title} {{ {members} }}";
    }

    private static string Card(ValueNode.Card card)
    {
        if (card.Own is not null) return card.Own;
        var line = OneLine(card, depth: 0);
        if (line.Length <= LongestLine || card.Members.Count == 0) return line;
        var width = card.Members.Max(m => m.Name.Length) + 1;
        return string.Join('\n', card.Members
            .Select(m => $"  {(m.Name + ":").PadRight(width)} {Cut(Summary(m.Value), LongestLine)}")
            .Prepend(card.Title.Length == 0 ? "{ }" : card.Title));
    }

    private static string Pairs(ValueNode.Table table) =>
        Lines(table.Rows.Select(row => $"{Summary(row[0])}: {Cut(Summary(row[1]), LongestLine)}"), table.More);

    private static string Columns(ValueNode.Table table)
    {
        var rows = table.Rows.Select(row => row.Select(cell => Cut(Summary(cell), LongestCell)).ToList()).Prepend([.. table.Columns]).ToList();
        var widths = table.Columns.Select((_, i) => rows.Max(row => row[i].Length)).ToList();
        return Lines(rows.Select(row => string.Join("  ", row.Select((cell, i) => cell.PadLeft(widths[i])))), table.More);
    }

    private static string Lines(IEnumerable<string> lines, string? more) =>
        string.Join('\n', more is null ? lines : lines.Append($"… {more}"));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
