using System.Text;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// Writes notebooks in one canonical form, so that the same content is the same bytes: nbformat 4.5, sorted keys,
/// indent 1, LF, a final line end, text as lists of lines. It is the form Jupyter saves, byte for byte.
/// </summary>
public static class NotebookWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The source form that lives in git: no outputs, no execution counts, no timings of a run.</summary>
    public static string Source(Notebook notebook) => Write(notebook, withOutputs: false);

    /// <summary>The executed form: the same, with outputs and execution counts.</summary>
    public static string Executed(Notebook notebook) => Write(notebook, withOutputs: true);

    /// <summary>Writes the source form to a file: UTF-8 without a byte order mark, replacing what was there.</summary>
    public static void WriteSource(Notebook notebook, string path) => File.WriteAllText(path, Source(notebook), Utf8);

    /// <summary>Writes the executed form to a file: UTF-8 without a byte order mark, replacing what was there.</summary>
    public static void WriteExecuted(Notebook notebook, string path) => File.WriteAllText(path, Executed(notebook), Utf8);

    private static string Write(Notebook notebook, bool withOutputs)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var ids = CellIds.Assign(notebook.Cells);
        var json = Copy(notebook.OtherFields);
        json["cells"] = new JsonArray([.. notebook.Cells.Select((cell, index) => CellJson(cell, ids[index], withOutputs))]);
        json["metadata"] = Copy(notebook.Metadata);
        json["nbformat"] = 4;
        json["nbformat_minor"] = 5;
        return CanonicalJson.Write(json);
    }

    private static JsonObject CellJson(Cell cell, string id, bool withOutputs)
    {
        var json = Copy(cell.OtherFields);
        json["cell_type"] = cell.Kind.ToString().ToLowerInvariant();
        json["id"] = id;
        json["metadata"] = CellMetadata(cell, withOutputs);
        json["source"] = TextLines.Of(cell.Source);
        if (cell.Kind != CellKind.Code)
            return json;

        json["execution_count"] = withOutputs ? cell.ExecutionCount : null;
        json["outputs"] = withOutputs ? new JsonArray([.. cell.Outputs.Select(OutputJson.Of)]) : [];
        return json;
    }

    private static JsonObject CellMetadata(Cell cell, bool withOutputs)
    {
        var metadata = Copy(cell.Metadata);
        // nbclient and JupyterLab store the times of a run here: an output in all but place.
        if (!withOutputs)
            metadata.Remove("execution");
        return metadata;
    }

    private static JsonObject Copy(JsonObject json) => (JsonObject)json.DeepClone();
}
