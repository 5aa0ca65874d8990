using System.Text;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// A notebook as one Markdown text: prose as written, code in fences, outputs as text or pictures. Attached pictures and
/// pictures among the outputs are embedded, so that the file stands alone; charts are told by their text.
/// </summary>
public static class MarkdownWriter
{
    /// <summary>The text, lines ending in LF.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="showCode">Whether the code of cells is shown; their outputs always are.</param>
    public static string Write(Notebook notebook, bool showCode = true)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var blocks = new List<string>();
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
                blocks.Add(WithAttachments(cell));
            else if (cell.Kind == CellKind.Raw)
                blocks.Add(cell.Source);
            else if (showCode)
                blocks.Add(Fenced(notebook.LanguageOf(cell), cell.Source));
            blocks.AddRange(cell.Outputs.Select(Output).OfType<string>());
        }

        return string.Join("\n\n", blocks.Select(block => block.Trim('\n')).Where(block => block.Length > 0)) + "\n";
    }

    private static string? Output(CellOutput output) => output switch
    {
        StreamOutput stream => Fenced("text", stream.Text),
        ErrorOutput error => Fenced("text", $"{error.Name}: {error.Value}"),
        RichOutput rich when rich.Text("image/png") is { } png => $"![{Alt(rich)}](data:image/png;base64,{png.ReplaceLineEndings("")})",
        RichOutput rich when rich.Text("text/markdown") is { } markdown => markdown,
        RichOutput rich when rich.Text("text/plain") is { } plain => Fenced("text", plain),
        _ => null,
    };

    private static string Alt(RichOutput output) => (output.Text("text/plain") ?? "").ReplaceLineEndings(" ").Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>A fence longer than any run of backticks inside.</summary>
    private static string Fenced(string language, string text)
    {
        var longest = 2;
        for (int i = 0, run = 0; i < text.Length; i++)
            longest = Math.Max(longest, run = text[i] == '`' ? run + 1 : 0);
        var fence = new string('`', longest + 1);
        return text.Trim().Length == 0 ? "" : $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}";
    }

    private static string WithAttachments(Cell cell)
    {
        if (cell.OtherFields["attachments"] is not JsonObject attachments)
            return cell.Source;
        var text = new StringBuilder(cell.Source);
        foreach (var (name, bundle) in attachments)
        {
            if (bundle is JsonObject forms && forms.FirstOrDefault() is { Key: { } type, Value: { } data } && JsonText.OrNull(data) is { } base64)
                text.Replace($"attachment:{name}", $"data:{type};base64,{base64.ReplaceLineEndings("")}");
        }

        return text.ToString();
    }
}
