using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// Writes a notebook as <c>.dib</c>: text and languages of its cells. The format has no room for outputs, cell ids, tags and
/// attachments; whoever needs them keeps the <c>.ipynb</c>.
/// </summary>
public static class DibWriter
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file, lines ending in LF. Cells without text are left out.</summary>
    public static string Write(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var meta = notebook.Metadata["polyglot_notebook"] as JsonObject ?? DefaultMeta(notebook.DefaultLanguage);
        var declared = DibReader.DeclaredNames(meta);
        var text = new StringBuilder("#!meta\n\n").Append(meta.ToJsonString(s_readable)).Append('\n');
        foreach (var cell in notebook.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Source)))
        {
            text.Append("\n#!").Append(LanguageOf(notebook, cell)).Append("\n\n");
            foreach (var line in cell.Source.Trim('\n').Split('\n'))
                text.Append(DibLanguages.NeedsEscape(line, declared) ? "\\" : "").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string LanguageOf(Notebook notebook, Cell cell) => cell.Kind switch
    {
        CellKind.Markdown => "markdown",
        CellKind.Raw => "raw",
        _ => notebook.LanguageOf(cell),
    };

    private static JsonObject DefaultMeta(string language) => new()
    {
        ["kernelInfo"] = new JsonObject
        {
            ["defaultKernelName"] = language,
            ["items"] = new JsonArray(new JsonObject { ["name"] = language, ["aliases"] = new JsonArray() }),
        },
    };
}
